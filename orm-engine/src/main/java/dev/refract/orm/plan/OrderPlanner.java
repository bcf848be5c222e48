package dev.refract.orm.plan;

import dev.refract.orm.request.Order;
import dev.refract.orm.request.UniqueKey;
import dev.refract.orm.request.Where;
import dev.refract.orm.request.Window;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Condition.Comparison;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Select;
import dev.refract.orm.sql.Select.Ordering;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders, and the rows from a cursor on. */
final class OrderPlanner {
  private final Naming naming;
  private final WherePlanner where;

  OrderPlanner(Naming naming, WherePlanner where) {
    this.naming = naming;
    this.where = where;
  }

  /** The order that counts: a page of unordered rows is ordered by the key. */
  static List<Order> effective(Model model, Window window) {
    if (!window.order().isEmpty() || !window.isPaged()) {
      return window.order();
    }
    return Link.key(model).stream()
        .<Order>map(field -> new Order.ByField(List.of(), field, false, Optional.empty()))
        .toList();
  }

  /**
   * Whether the place of every row in the order is certain: no two rows are equal in it, and
   * nothing on the way may be null. A primary key of several fields does not count, as in the
   * reference.
   */
  static boolean isCertain(Model model, List<Order> order) {
    List<Order.ByField> fields =
        order.stream()
            .filter(Order.ByField.class::isInstance)
            .map(Order.ByField.class::cast)
            .toList();
    Set<ScalarField> own =
        fields.stream()
            .filter(part -> part.path().isEmpty())
            .map(Order.ByField::field)
            .collect(Collectors.toSet());
    return fields.stream()
            .allMatch(part ->
                part.field().isRequired()
                    && part.path().stream().allMatch(RelationField::isRequired))
        && model.uniqueKeys().stream()
            .filter(key -> key.fields().size() == 1 || key.kind() == Index.Kind.UNIQUE)
            .anyMatch(key -> own.containsAll(key.scalarFields()));
  }

  List<Ordering> orderings(List<Order> order, String alias, boolean backward) {
    List<Ordering> orderings = new ArrayList<>();
    for (Order part : order) {
      Expression by = expression(part, alias);
      Optional<Order.Nulls> nulls =
          part instanceof Order.ByField field ? field.nulls() : Optional.empty();
      orderings.add(ordering(by, part.descending(), nulls, backward));
    }
    return orderings;
  }

  static Ordering ordering(
      Expression by, boolean descending, Optional<Order.Nulls> nulls, boolean backward) {
    return new Ordering(
        by,
        descending != backward,
        nulls.map(given ->
            (given == Order.Nulls.FIRST) != backward ? Select.Nulls.FIRST : Select.Nulls.LAST));
  }

  private Expression expression(Order part, String alias) {
    return switch (part) {
      case Order.ByField by -> field(by.path(), by.field(), alias);
      case Order.ByRelevance by -> relevance(by.path(), by, alias);
      case Order.ByCount by when by.path().isEmpty() ->
          where.count(by.counted(), Where.ALWAYS, alias);
      case Order.ByCount by ->
          new Expression.Call(
              "COALESCE", List.of(count(by.path(), by.counted(), alias), new Expression.Whole(0)));
    };
  }

  private Expression field(List<RelationField> path, ScalarField field, String alias) {
    if (path.isEmpty()) {
      return Link.column(alias, field);
    }
    String target = naming.alias();
    return through(path, alias, target, field(rest(path), field, target));
  }

  /** A row without another one matches as an empty text does. */
  private Expression relevance(List<RelationField> path, Order.ByRelevance by, String alias) {
    if (path.isEmpty()) {
      return new Expression.Relevance(
          Link.columns(alias, by.fields()), TestPlanner.given(by.query(), TestPlanner.TEXT));
    }
    String target = naming.alias();
    return new Expression.Call(
        "COALESCE",
        List.of(
            through(path, alias, target, relevance(rest(path), by, target)),
            new Expression.Whole(0)));
  }

  private Expression count(List<RelationField> path, RelationField counted, String alias) {
    if (path.isEmpty()) {
      return where.count(counted, Where.ALWAYS, alias);
    }
    String target = naming.alias();
    return through(path, alias, target, count(rest(path), counted, target));
  }

  private Expression through(
      List<RelationField> path, String alias, String target, Expression value) {
    RelationField first = path.getFirst();
    return new Expression.Scalar(
        Link.of(first)
            .select(
                List.of(value),
                alias,
                first.target(),
                target,
                new Condition.Constant(true),
                true,
                naming));
  }

  private static List<RelationField> rest(List<RelationField> path) {
    return path.subList(1, path.size());
  }

  /**
   * The rows from the cursor's row on. Where a value may be null nothing is known about its place,
   * and the row counts in, as the reference has it.
   */
  Condition from(UniqueKey cursor, Model model, List<Order> order, String alias, boolean backward) {
    List<Condition> ways = new ArrayList<>();
    for (int last = order.size() - 1; last >= 0; last--) {
      List<Condition> way = new ArrayList<>();
      for (int i = 0; i < last; i++) {
        way.add(compared(order.get(i), Comparison.EQUAL, cursor, model, alias));
      }
      boolean inclusive = last == order.size() - 1;
      way.add(
          compared(
              order.get(last),
              after(order.get(last).descending() != backward, inclusive),
              cursor,
              model,
              alias));
      ways.add(Condition.all(way));
    }
    return Condition.any(ways);
  }

  private static Comparison after(boolean descending, boolean inclusive) {
    if (descending) {
      return inclusive ? Comparison.LESS_OR_EQUAL : Comparison.LESS;
    }
    return inclusive ? Comparison.GREATER_OR_EQUAL : Comparison.GREATER;
  }

  private Condition compared(
      Order part, Comparison comparison, UniqueKey cursor, Model model, String alias) {
    Expression mine = expression(part, alias);
    Condition compared = new Condition.Compare(mine, comparison, atCursor(part, cursor, model));
    if (!(part instanceof Order.ByField by)) {
      return compared;
    }
    if (by.field().isRequired()) {
      // a row that points to no other comes after any other, but is equal to none
      return comparison == Comparison.EQUAL
              || by.path().stream().allMatch(RelationField::isRequired)
              || !by.path().stream().allMatch(RelationField::isReferencing)
          ? compared
          : Condition.any(List.of(compared, new Condition.IsNull(mine, false)));
    }
    return Condition.any(
        List.of(
            compared,
            new Condition.IsNull(mine, false),
            new Condition.IsNull(atCursor(part, cursor, model), false)));
  }

  private Expression atCursor(Order part, UniqueKey cursor, Model model) {
    String row = naming.alias();
    return new Expression.Scalar(
        Select.of(
            List.of(expression(part, row)),
            new Select.Table(Link.name(model), row),
            WherePlanner.key(cursor, row)));
  }
}
