package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.filter.EngineWhere;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.value.EngineValues;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.execute.Session;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.plan.Planner;
import dev.refract.orm.request.Aggregation;
import dev.refract.orm.request.Order;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Selection;
import dev.refract.orm.request.Where;
import dev.refract.orm.request.Window;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Rows of a database, read by the engine. */
public final class EngineRows implements RowSource {
  private final Database database;
  private final Sessions sessions;

  public EngineRows(Database database, Sessions sessions) {
    this.database = database;
    this.sessions = sessions;
  }

  @Override
  public List<Row> read(Slice slice) {
    return sessions.use(session -> read(session, database.dialect(), slice));
  }

  /** The same inside of a transaction. */
  public static List<Row> read(Session session, Dialect dialect, Slice slice) {
    EngineWhere where = new EngineWhere();
    Window window =
        new Window(
            where.of(slice.condition()),
            slice.order().stream().map(EngineRows::order).toList(),
            Optional.of(slice.take()),
            Math.toIntExact(slice.skip()),
            Optional.empty(),
            List.of());
    Request find =
        new Request.Find(
            slice.projection().model(),
            Request.Wanted.MANY,
            false,
            window,
            new Selection(slice.projection().columns(), List.of(), List.of()));
    List<Row> rows = new ArrayList<>();
    if (session.run(Planner.plan(find, dialect), where.values()) instanceof List<?> found) {
      for (Object row : found) {
        rows.add(row(slice.projection(), (dev.refract.orm.execute.Row) row));
      }
    }
    return rows;
  }

  private static Order order(Sort sort) {
    return new Order.ByField(List.of(), sort.field(), !sort.isAscending(), Optional.empty());
  }

  private static Row row(Projection projection, dev.refract.orm.execute.Row row) {
    List<CellValue> values = new ArrayList<>();
    for (ScalarField column : projection.columns()) {
      values.add(EngineValues.fromEngine(column, row.get(column.name())));
    }
    return new Row(projection, values);
  }

  @Override
  public long count(Model model, Condition condition) {
    EngineWhere where = new EngineWhere();
    Where engineWhere = where.of(condition);
    Request count =
        new Request.Aggregate(
            model,
            Window.where(engineWhere),
            List.of(new Aggregation(Aggregation.Function.COUNT, Optional.empty())));
    Plan plan = Planner.plan(count, database.dialect());
    Object figures = sessions.use(session -> session.run(plan, where.values()));
    dev.refract.orm.execute.Row counted =
        ((dev.refract.orm.execute.Row) Objects.requireNonNull(figures)).row("_count");
    return ((Number) Objects.requireNonNull(Objects.requireNonNull(counted).get("_all")))
        .longValue();
  }

  @Override
  public boolean sortsNullFirst() {
    return database.dialect().provider() == Provider.SQLITE;
  }
}
