package dev.refract.orm.plan;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.Read.Child;
import dev.refract.orm.plan.Read.Cursor;
import dev.refract.orm.plan.Read.Paging;
import dev.refract.orm.request.Order;
import dev.refract.orm.request.Selection;
import dev.refract.orm.request.Selection.Counted;
import dev.refract.orm.request.Selection.Nested;
import dev.refract.orm.request.Window;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Renderer;
import dev.refract.orm.sql.Select;
import dev.refract.orm.sql.Source;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Selections as trees of statements. */
final class ReadPlanner {
  private final Dialect dialect;
  private final Naming naming;
  private final WherePlanner where;
  private final OrderPlanner orders;

  ReadPlanner(Dialect dialect, Naming naming, WherePlanner where) {
    this.dialect = dialect;
    this.naming = naming;
    this.where = where;
    this.orders = new OrderPlanner(naming, where);
  }

  /** Rows of a model, of which the database cuts the page where it can. */
  Read root(Model model, Window window, Selection selection) {
    List<Order> order = OrderPlanner.effective(model, window);
    boolean inMemory =
        !window.distinct().isEmpty()
            || (window.cursor().isPresent() && !OrderPlanner.isCertain(model, order));
    Columns columns = columns(selection);
    columns.needAll(window.distinct());
    window.cursor().ifPresent(cursor -> columns.needAll(cursor.fields()));
    String table = model.databaseName();
    Select select =
        select(selection, columns, table, page(model, window, order, table), List.of())
            .ordered(orders.orderings(order, table, window.isBackward()));
    Paging paging =
        inMemory
            ? paging(window, columns, List.of())
            : new Paging(
                List.of(), List.of(), Optional.empty(), 0, Optional.empty(), window.isBackward());
    return read(inMemory ? select : limited(select, window), columns, List.of(), selection, paging);
  }

  /** The one row where something holds; the model's table goes by its own name. */
  Read row(Model model, Condition condition, Selection selection) {
    Columns columns = columns(selection);
    Select select = select(selection, columns, model.databaseName(), condition, List.of());
    return read(select, columns, List.of(), selection, Paging.NONE);
  }

  private Condition page(Model model, Window window, List<Order> order, String alias) {
    Condition condition = where.plan(window.where(), alias);
    return window
        .cursor()
        .map(cursor ->
            Condition.all(
                List.of(condition, orders.from(cursor, model, order, alias, window.isBackward()))))
        .orElse(condition);
  }

  static Select limited(Select select, Window window) {
    return select.limited(
        window.take().map(rows -> OptionalInt.of(Math.abs(rows))).orElse(OptionalInt.empty()),
        window.skip());
  }

  /** The columns of a flat selection as a statement that writes can give back. */
  Read kept(int variable, List<ScalarField> fields, Selection selection) {
    Columns columns = columns(selection);
    columns.needAll(fields);
    return new Read(
        variable,
        Optional.empty(),
        columns.types(),
        selection.scalars().size(),
        names(selection),
        List.of(),
        children(variable, selection, columns),
        Paging.NONE);
  }

  /** What a statement must give back for a selection without counts: its fields, then more. */
  List<ScalarField> keptFields(Selection selection) {
    return List.copyOf(columns(selection).fields);
  }

  private static Columns columns(Selection selection) {
    Columns columns = new Columns(selection.scalars());
    selection.nested().forEach(nested -> columns.needAll(Link.of(nested.field()).parent()));
    return columns;
  }

  private Read read(
      Select select, Columns columns, List<FieldType> extra, Selection selection, Paging paging) {
    int variable = naming.variable();
    List<FieldType> types = new ArrayList<>(columns.types());
    types.addAll(extra);
    selection.counts().forEach(_ -> types.add(ScalarType.INT));
    return new Read(
        variable,
        Optional.of(Renderer.render(dialect, select)),
        types,
        selection.scalars().size(),
        names(selection),
        selection.counts().stream().map(count -> count.field().name()).toList(),
        children(variable, selection, columns),
        paging);
  }

  private static List<String> names(Selection selection) {
    List<String> names = new ArrayList<>();
    selection.scalars().forEach(field -> names.add(field.name()));
    if (!selection.counts().isEmpty()) {
      names.add("_count");
    }
    selection.nested().forEach(nested -> names.add(nested.field().name()));
    return names;
  }

  private List<Child> children(int variable, Selection selection, Columns columns) {
    return selection.nested().stream().map(nested -> child(variable, nested, columns)).toList();
  }

  /** The rows of a relation, for all parents at once. */
  private Child child(int parents, Nested nested, Columns parentColumns) {
    Link link = Link.of(nested.field());
    Window window = nested.window();
    Model model = nested.field().target();
    List<Order> order = OrderPlanner.effective(model, window);
    Columns columns = columns(nested.selection());
    columns.needAll(window.distinct());
    window.cursor().ifPresent(cursor -> columns.needAll(cursor.fields()));
    List<Integer> parentKey = parentColumns.needAll(link.parent());
    String table = model.databaseName();
    Condition condition = where.plan(window.where(), table);
    boolean backward = window.isBackward();
    Select select;
    List<Integer> childKey;
    if (link.join().isPresent()) {
      Link.JoinTable join = link.join().get();
      String between = naming.alias();
      Expression.Column owner = new Expression.Column(between, join.parentColumn());
      Condition mine = oneOf(owner, parents, parentKey.getFirst(), link.parent().getFirst());
      select =
          select(
                  nested.selection(),
                  columns,
                  table,
                  Condition.all(List.of(mine, condition)),
                  List.of(owner))
              .withJoins(
                  List.of(
                      new Select.Join(
                          new Select.Table(join.name(), between),
                          Condition.equal(
                              new Expression.Column(between, join.targetColumn()),
                              Link.column(table, link.target().getFirst())))));
      childKey = List.of(columns.size());
    } else {
      childKey = columns.needAll(link.target());
      List<Condition> mine = new ArrayList<>();
      for (int i = 0; i < link.target().size(); i++) {
        mine.add(
            oneOf(
                Link.column(table, link.target().get(i)),
                parents,
                parentKey.get(i),
                link.target().get(i)));
      }
      mine.add(condition);
      select = select(nested.selection(), columns, table, Condition.all(mine), List.of());
    }
    List<FieldType> extra =
        link.join().isPresent() ? List.of(link.parent().getFirst().type()) : List.of();
    Read read =
        read(
            select.ordered(orders.orderings(order, table, backward)),
            columns,
            extra,
            nested.selection(),
            paging(window, columns, childKey));
    return new Child(nested.field().name(), read, parentKey, childKey, nested.field().isList());
  }

  private static Condition oneOf(Expression column, int variable, int position, ScalarField field) {
    return new Condition.OneOf(
        column, Parameter.list(new Source.AllOf(variable, position), field.type()), false);
  }

  private static Paging paging(Window window, Columns columns, List<Integer> linking) {
    return new Paging(
        linking,
        columns.needAll(window.distinct()),
        window.cursor().map(cursor -> new Cursor(cursor, columns.needAll(cursor.fields()))),
        window.skip(),
        window.take().map(Math::abs),
        window.isBackward());
  }

  private Select select(
      Selection selection,
      Columns columns,
      String table,
      Condition condition,
      List<Expression> extra) {
    List<Expression> shown = new ArrayList<>();
    columns.fields.forEach(field -> shown.add(Link.column(table, field)));
    shown.addAll(extra);
    for (Counted counted : selection.counts()) {
      shown.add(where.count(counted.field(), counted.where(), table));
    }
    if (shown.isEmpty()) {
      shown.add(new Expression.Whole(1));
    }
    return Select.of(shown, new Select.Table(table, table), condition);
  }

  /** The columns of a statement: those that show first, then what else is needed. */
  private static final class Columns {
    private final List<ScalarField> fields;

    Columns(Collection<ScalarField> shown) {
      this.fields = new ArrayList<>(shown);
    }

    List<Integer> needAll(List<ScalarField> wanted) {
      return wanted.stream().map(this::need).toList();
    }

    private int need(ScalarField field) {
      int at = fields.indexOf(field);
      if (at < 0) {
        fields.add(field);
        return fields.size() - 1;
      }
      return at;
    }

    int size() {
      return fields.size();
    }

    List<FieldType> types() {
      return fields.stream().map(ScalarField::type).toList();
    }
  }
}
