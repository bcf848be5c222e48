package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
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

  /** How many rows the rows of a relation are loaded for. */
  enum Parents {
    /** One at most, so that the database can cut the page. */
    ONE,
    MANY
  }

  /** Rows of a model, of which the database cuts the page where it can. */
  Read root(Model model, Window window, Selection selection, Parents parents) {
    List<Order> order = OrderPlanner.effective(model, window);
    Columns columns = columns(selection, window);
    String table = model.databaseName();
    boolean inMemory = needsMemory(model, window, order);
    Select select =
        select(selection, columns, model, page(model, window, order, table), List.of())
            .ordered(orders.orderings(order, table, window.isBackward()));
    return read(
        inMemory ? select : limited(select, window),
        columns,
        List.of(),
        selection,
        inMemory ? paging(window, columns, List.of()) : cutByDatabase(window),
        parents);
  }

  static boolean needsMemory(Model model, Window window, List<Order> order) {
    return !window.distinct().isEmpty()
        || (window.cursor().isPresent() && !OrderPlanner.isCertain(model, order));
  }

  /** Nothing is left to do but to turn rows round that were counted from the end. */
  static Paging cutByDatabase(Window window) {
    return new Paging(
        List.of(), List.of(), Optional.empty(), 0, Optional.empty(), window.isBackward());
  }

  /** The one row where something holds; the model's table goes by its own name. */
  Read row(Model model, Condition condition, Selection selection) {
    return row(model, condition, selection, List.of());
  }

  /** The same with more fields to keep, after those of {@link #keptFields}. */
  Read row(Model model, Condition condition, Selection selection, List<ScalarField> more) {
    Columns columns = columns(selection);
    columns.needAll(more);
    Select select = select(selection, columns, model, condition, List.of());
    return read(select, columns, List.of(), selection, Paging.NONE, Parents.ONE);
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
  Read kept(int variable, List<ScalarField> fields, Selection selection, Parents parents) {
    Columns columns = columns(selection);
    columns.needAll(fields);
    return new Read(
        variable,
        Optional.empty(),
        columns.types(),
        selection.scalars().size(),
        names(selection),
        List.of(),
        children(variable, selection, columns, parents),
        Paging.NONE);
  }

  /** What a statement must give back for a selection without counts: its fields, then more. */
  List<ScalarField> keptFields(Selection selection) {
    return List.copyOf(columns(selection).fields);
  }

  /** The same with what the window needs. */
  static Columns columns(Selection selection, Window window) {
    Columns columns = columns(selection);
    columns.needAll(window.distinct());
    window.cursor().ifPresent(cursor -> columns.needAll(cursor.fields()));
    return columns;
  }

  private static Columns columns(Selection selection) {
    Columns columns = new Columns(selection.scalars());
    selection.nested().forEach(nested -> columns.needAll(Link.of(nested.field()).parent()));
    return columns;
  }

  private Read read(
      Select select,
      Columns columns,
      List<ColumnType> extra,
      Selection selection,
      Paging paging,
      Parents parents) {
    int variable = naming.variable();
    List<ColumnType> types = new ArrayList<>(columns.types());
    types.addAll(extra);
    selection.counts().forEach(_ -> types.add(ColumnType.of(ScalarType.INT)));
    return new Read(
        variable,
        paging.takesNothing()
            ? Optional.empty()
            : Optional.of(Renderer.render(dialect, select, types)),
        types,
        selection.scalars().size(),
        names(selection),
        selection.counts().stream().map(count -> count.field().name()).toList(),
        children(variable, selection, columns, parents),
        paging);
  }

  static List<String> names(Selection selection) {
    List<String> names = new ArrayList<>();
    selection.scalars().forEach(field -> names.add(field.name()));
    if (!selection.counts().isEmpty()) {
      names.add("_count");
    }
    selection.nested().forEach(nested -> names.add(nested.field().name()));
    return names;
  }

  private List<Child> children(
      int variable, Selection selection, Columns columns, Parents parents) {
    return selection.nested().stream()
        .map(nested -> child(variable, nested, columns, parents))
        .toList();
  }

  /** The rows of a relation, for all parents at once. */
  private Child child(int variable, Nested nested, Columns parentColumns, Parents parents) {
    Link link = Link.of(nested.field());
    Window window = nested.window();
    Model model = nested.field().target();
    List<Order> order = OrderPlanner.effective(model, window);
    boolean inMemory =
        parents == Parents.MANY
            || needsMemory(model, window, order)
            || window.take().filter(rows -> rows == 0).isPresent();
    Columns columns = columns(nested.selection(), window);
    List<Integer> parentKey = parentColumns.needAll(link.parent());
    String table = model.databaseName();
    Optional<Expression.Column> owner =
        link.join().map(join -> new Expression.Column(naming.alias(), join.parentColumn()));
    List<Integer> childKey =
        owner.isPresent() ? List.of(columns.size()) : columns.needAll(link.target());
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < parentKey.size(); i++) {
      ScalarField target = link.target().get(i);
      conditions.add(
          belongs(
              owner.isPresent() ? owner.get() : Link.column(table, target),
              variable,
              parentKey.get(i),
              link.parent().get(i),
              parents));
    }
    conditions.add(page(model, window, order, table));
    Select plain =
        select(
            nested.selection(),
            columns,
            model,
            Condition.all(conditions),
            owner.map(List::<Expression>of).orElse(List.of()));
    Select select =
        (owner.isPresent() ? joined(plain, link, owner.get().table(), table) : plain)
            .ordered(orders.orderings(order, table, window.isBackward()));
    Read read =
        read(
            inMemory ? select : limited(select, window),
            columns,
            owner.isPresent() ? List.of(ColumnType.of(link.parent().getFirst())) : List.of(),
            nested.selection(),
            inMemory ? paging(window, columns, childKey) : cutByDatabase(window),
            Parents.MANY);
    return new Child(nested.field().name(), read, parentKey, childKey, nested.field().isList());
  }

  private static Select joined(Select select, Link link, String between, String table) {
    Link.JoinTable join = link.join().orElseThrow();
    return select.withJoins(
        List.of(
            new Select.Join(
                new Select.Table(join.name(), between),
                Condition.equal(
                    new Expression.Column(between, join.targetColumn()),
                    Link.column(table, link.target().getFirst())))));
  }

  /** Whether the column holds the key of the parent, or of one of the parents. */
  private static Condition belongs(
      Expression column, int variable, int position, ScalarField key, Parents parents) {
    return switch (parents) {
      case ONE ->
          Condition.equal(
              column, Parameter.one(new Source.Of(variable, position), ColumnType.of(key)));
      case MANY ->
          new Condition.OneOf(
              column, Parameter.list(new Source.AllOf(variable, position), ColumnType.of(key)));
    };
  }

  static Paging paging(Window window, Columns columns, List<Integer> linking) {
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
      Model model,
      Condition condition,
      List<Expression> extra) {
    String table = model.databaseName();
    List<Expression> shown = new ArrayList<>();
    columns.fields.forEach(field -> shown.add(Link.column(table, field)));
    shown.addAll(extra);
    for (Counted counted : selection.counts()) {
      shown.add(where.count(counted.field(), counted.where(), table));
    }
    if (shown.isEmpty()) {
      shown.add(new Expression.Whole(1));
    }
    return Select.of(shown, Link.table(model), condition);
  }

  /** The columns of a statement: those that show first, then what else is needed. */
  static final class Columns {
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

    List<ScalarField> fields() {
      return fields;
    }

    int size() {
      return fields.size();
    }

    List<ColumnType> types() {
      return fields.stream().map(ColumnType::of).toList();
    }
  }
}
