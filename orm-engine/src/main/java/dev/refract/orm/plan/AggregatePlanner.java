package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RequestException;
import dev.refract.orm.request.Aggregation;
import dev.refract.orm.request.GroupOrder;
import dev.refract.orm.request.Having;
import dev.refract.orm.request.Order;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Window;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Renderer;
import dev.refract.orm.sql.Select;
import dev.refract.orm.sql.Select.Ordering;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Figures of rows and of groups. */
final class AggregatePlanner {
  private final Dialect dialect;
  private final WherePlanner where;
  private final OrderPlanner orders;

  AggregatePlanner(Dialect dialect, Naming naming, WherePlanner where) {
    this.dialect = dialect;
    this.where = where;
    this.orders = new OrderPlanner(naming, where);
  }

  Result figures(Request.Aggregate request) {
    Window window = request.window();
    return new Result.Figures(
        Renderer.render(dialect, window.isPaged() ? ofPage(request) : ofAll(request)),
        request.results().stream().map(AggregatePlanner::typeOf).toList(),
        request.results());
  }

  private Select ofAll(Request.Aggregate request) {
    String table = request.model().databaseName();
    return Select.of(
        expressions(request.results(), table),
        Link.table(request.model()),
        where.plan(request.window().where(), table));
  }

  /** The page is cut first, and then counted. */
  private Select ofPage(Request.Aggregate request) {
    Model model = request.model();
    Window window = request.window();
    String table = model.databaseName();
    List<Order> order = OrderPlanner.effective(model, window);
    List<Condition> conditions = new ArrayList<>();
    conditions.add(where.plan(window.where(), table));
    if (window.cursor().isPresent()) {
      if (!OrderPlanner.isCertain(model, order)) {
        throw RequestException.inputError(
            "Unable to process combination of query arguments for aggregation query. Please note"
                + " that it is not possible at the moment to have a null-cursor, or a cursor and"
                + " orderBy combination that not stable (unique).");
      }
      conditions.add(orders.from(window.cursor().get(), model, order, table, window.isBackward()));
    }
    List<Expression> columns =
        request.results().stream()
            .flatMap(figure -> figure.field().stream())
            .distinct()
            .<Expression>map(field -> Link.column(table, field))
            .toList();
    Select page =
        Select.of(
                columns.isEmpty() ? List.of(new Expression.Whole(1)) : columns,
                Link.table(model),
                Condition.all(conditions))
            .ordered(orders.orderings(order, table, window.isBackward()));
    return Select.of(
        expressions(request.results(), "sub"),
        new Select.Subquery(ReadPlanner.limited(page, window), "sub"),
        new Condition.Constant(true));
  }

  Result groups(Request.GroupBy request) {
    String table = request.model().databaseName();
    boolean backward = request.take().filter(rows -> rows < 0).isPresent();
    List<Expression> by =
        request.by().stream().<Expression>map(f -> Link.column(table, f)).toList();
    List<Expression> columns = new ArrayList<>(by);
    columns.addAll(expressions(request.results(), table));
    Condition having = having(request.having(), table);
    Select select =
        Select.of(columns, Link.table(request.model()), where.plan(request.where(), table))
            .grouped(
                by,
                having.equals(new Condition.Constant(true))
                    ? Optional.empty()
                    : Optional.of(having))
            .ordered(orderings(request.order(), table, backward))
            .limited(
                request
                    .take()
                    .map(rows -> OptionalInt.of(Math.abs(rows)))
                    .orElse(OptionalInt.empty()),
                request.skip());
    List<ColumnType> types = new ArrayList<>();
    request.by().forEach(field -> types.add(ColumnType.of(field)));
    request.results().forEach(figure -> types.add(typeOf(figure)));
    return new Result.Groups(
        Renderer.render(dialect, select), types, request.by(), request.results(), backward);
  }

  private static List<Expression> expressions(List<Aggregation> figures, String table) {
    return figures.stream().map(figure -> expression(figure, table)).toList();
  }

  private static Expression expression(Aggregation figure, String table) {
    Optional<ScalarField> field = figure.field();
    return field.isEmpty()
        ? new Expression.CountRows()
        : new Expression.Call(figure.function().name(), Link.column(table, field.get()));
  }

  /** The type of a figure. */
  private static ColumnType typeOf(Aggregation figure) {
    if (figure.function() == Aggregation.Function.COUNT || figure.field().isEmpty()) {
      return ColumnType.of(ScalarType.INT);
    }
    ColumnType type = ColumnType.of(figure.field().get());
    return figure.function() == Aggregation.Function.AVG && type.type() != ScalarType.DECIMAL
        ? ColumnType.of(ScalarType.FLOAT)
        : type;
  }

  private static List<Ordering> orderings(List<GroupOrder> order, String table, boolean backward) {
    List<Ordering> orderings = new ArrayList<>();
    for (GroupOrder part : order) {
      Expression by =
          switch (part) {
            case GroupOrder.ByField field -> Link.column(table, field.field());
            case GroupOrder.ByFigure figure -> expression(figure.figure(), table);
          };
      Optional<Order.Nulls> nulls =
          part instanceof GroupOrder.ByField field ? field.nulls() : Optional.empty();
      orderings.add(OrderPlanner.ordering(by, part.descending(), nulls, backward));
    }
    return orderings;
  }

  private Condition having(Having having, String table) {
    return switch (having) {
      case Having.All(List<Having> parts) ->
          Condition.all(parts.stream().map(part -> having(part, table)).toList());
      case Having.Any(List<Having> parts) ->
          Condition.any(parts.stream().map(part -> having(part, table)).toList());
      case Having.Not(Having of) -> new Condition.Not(having(of, table));
      case Having.Figure(Aggregation figure, var test) ->
          TestPlanner.test(expression(figure, table), table, typeOf(figure), test, false);
      case Having.Field(var field) -> where.plan(field, table);
    };
  }
}
