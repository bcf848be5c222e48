package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.Read.Child;
import dev.refract.orm.plan.ReadPlanner.Columns;
import dev.refract.orm.plan.ReadPlanner.Parents;
import dev.refract.orm.request.Order;
import dev.refract.orm.request.Selection;
import dev.refract.orm.request.Selection.Nested;
import dev.refract.orm.request.Window;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Renderer;
import dev.refract.orm.sql.Select;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code relationLoadStrategy: "join"}: a selection as one statement. The rows of a relation come
 * as a document in each row that they hang on; steps of their own take them out of it.
 *
 * <pre>
 * SELECT id, (SELECT JSON_AGG(t2.row) FROM (SELECT … FROM Post AS t1 WHERE …) AS t2) FROM User
 * </pre>
 */
final class JoinPlanner {
  private static final ColumnType COUNT = ColumnType.of(ScalarType.INT);
  private static final ColumnType DOCUMENT = ColumnType.of(ScalarType.JSON);

  private final Dialect dialect;
  private final Naming naming;
  private final WherePlanner where;
  private final OrderPlanner orders;
  private final Script script;

  JoinPlanner(Dialect dialect, Naming naming, WherePlanner where, Script script) {
    this.dialect = dialect;
    this.naming = naming;
    this.where = where;
    this.orders = new OrderPlanner(naming, where);
    this.script = script;
  }

  /** The rows of a model, with the steps that fetch them and what hangs on them. */
  Read root(Model model, Window window, Selection selection, Parents parents) {
    Columns columns = ReadPlanner.columns(selection, window);
    String table = model.databaseName();
    Level level =
        new Level(
            model, table, window, selection, columns, List.of(), List.of(), Parents.ONE, parents);
    List<Expression> shown = new ArrayList<>(level.values());
    shown.addAll(level.documents);
    shown.addAll(level.counts());
    List<ColumnType> types = new ArrayList<>(columns.types());
    level.documents.forEach(_ -> types.add(DOCUMENT));
    selection.counts().forEach(_ -> types.add(COUNT));
    Select select =
        level.page(
            Select.of(
                shown.isEmpty() ? List.of(new Expression.Whole(1)) : shown,
                Link.table(model),
                level.condition()));
    script.read(level.variable, Renderer.render(dialect, select), types);
    level.steps.forEach(script::add);
    return level.read();
  }

  /** The rows of one model at one place of the tree. */
  private final class Level {
    private final Model model;
    private final String alias;
    private final Window window;
    private final Selection selection;
    private final Columns columns;
    private final List<Integer> key;

    /** The key of the row that it hangs on, where a table joins them. */
    private final List<Expression> owner;

    private final List<Order> order;
    private final boolean inMemory;
    private final Parents rows;
    private final int variable = naming.variable();
    private final List<Expression> documents = new ArrayList<>();
    private final List<Child> children = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Level(
        Model model,
        String alias,
        Window window,
        Selection selection,
        Columns columns,
        List<Integer> key,
        List<Expression> owner,
        Parents above,
        Parents here) {
      this.model = model;
      this.alias = alias;
      this.window = window;
      this.selection = selection;
      this.columns = columns;
      this.key = key;
      this.owner = owner;
      this.order = OrderPlanner.effective(model, window);
      // the row of a cursor counts only among rows of its own parent, as level by level
      this.inMemory =
          ReadPlanner.needsMemory(model, window, order)
              || (above == Parents.MANY && window.cursor().isPresent());
      this.rows = here;
      if (!takesNothing()) {
        selection.nested().forEach(this::hang);
      }
    }

    private boolean takesNothing() {
      return window.take().filter(rows -> rows == 0).isPresent();
    }

    /** The rows of a relation on each row. */
    private void hang(Nested nested) {
      Link link = Link.of(nested.field());
      String target = naming.alias();
      Columns theirs = ReadPlanner.columns(nested.selection(), nested.window());
      List<Expression> owners =
          link.join().isPresent()
              ? List.of(Link.column(alias, link.parent().getFirst()))
              : List.of();
      List<Integer> childKey =
          owners.isEmpty() ? theirs.needAll(link.target()) : List.of(theirs.size());
      List<Integer> parentKey = columns.needAll(link.parent());
      Level level =
          new Level(
              nested.field().target(),
              target,
              nested.window(),
              nested.selection(),
              theirs,
              childKey,
              owners,
              rows,
              Parents.MANY);
      Read read = level.read();
      if (!level.takesNothing()) {
        steps.add(
            new Step.Unpack(
                level.variable,
                variable,
                columns.size() + owner.size() + documents.size(),
                parentKey,
                level.types(link),
                level.documents.size(),
                nested.selection().counts().size()));
        steps.addAll(level.steps);
        documents.add(level.document(link, alias));
      }
      children.add(
          new Child(nested.field().name(), read, parentKey, childKey, nested.field().isList()));
    }

    /** Its rows that belong to a row of the parent, as one document. */
    private Expression document(Link link, String parent) {
      List<Expression> values = new ArrayList<>(values());
      values.addAll(counts());
      Select rows =
          link.select(
              List.of(new Expression.RowDocument(values, types(link), documents)),
              parent,
              model,
              alias,
              condition(),
              true,
              naming);
      return new Expression.RowsDocument(page(rows), naming.alias());
    }

    private List<Expression> values() {
      List<Expression> values = new ArrayList<>(Link.columns(alias, columns.fields()));
      values.addAll(owner);
      return values;
    }

    private List<Expression> counts() {
      return selection.counts().stream()
          .map(count -> where.count(count.field(), count.where(), alias))
          .toList();
    }

    private List<ColumnType> types(Link link) {
      List<ColumnType> types = new ArrayList<>(columns.types());
      owner.forEach(_ -> types.add(ColumnType.of(link.parent().getFirst())));
      selection.counts().forEach(_ -> types.add(COUNT));
      return types;
    }

    private Condition condition() {
      Condition condition = where.plan(window.where(), alias);
      return window
          .cursor()
          .map(cursor ->
              Condition.all(
                  List.of(
                      condition, orders.from(cursor, model, order, alias, window.isBackward()))))
          .orElse(condition);
    }

    private Select page(Select select) {
      Select ordered = select.ordered(orders.orderings(order, alias, window.isBackward()));
      return inMemory ? ordered : ReadPlanner.limited(ordered, window);
    }

    /** Its rows, which an earlier step has kept. */
    private Read read() {
      return new Read(
          variable,
          Optional.empty(),
          columns.types(),
          selection.scalars().size(),
          ReadPlanner.names(selection),
          selection.counts().stream().map(count -> count.field().name()).toList(),
          children,
          inMemory || takesNothing()
              ? ReadPlanner.paging(window, columns, key)
              : ReadPlanner.cutByDatabase(window));
    }
  }
}
