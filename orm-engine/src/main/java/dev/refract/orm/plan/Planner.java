package dev.refract.orm.plan;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.ReadPlanner.Parents;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Request.LoadStrategy;
import dev.refract.orm.request.Request.Wanted;
import dev.refract.schema.connector.RelationMode;
import java.util.List;
import java.util.Optional;

/** The door of this room: requests to plans. */
public final class Planner {
  private final Dialect dialect;
  private final Naming naming;
  private final WherePlanner where;
  private final ReadPlanner reads;
  private final Script script;
  private final WritePlanner writes;

  private Planner(Request request, Dialect dialect, RelationMode mode) {
    this.dialect = dialect;
    this.naming = new Naming(request.model());
    this.where = new WherePlanner(naming, mode);
    this.reads = new ReadPlanner(dialect, naming, where);
    this.script = new Script(dialect, naming);
    this.writes =
        new WritePlanner(naming, script, where, reads, new ReferentialActions(mode, script));
  }

  /** The plan of a request for a database that guards relations with foreign keys. */
  public static Plan plan(Request request, Dialect dialect) {
    return plan(request, dialect, RelationMode.FOREIGN_KEYS);
  }

  /** The plan of a request; the same for all requests of its shape. */
  public static Plan plan(Request request, Dialect dialect, RelationMode mode) {
    Planner planner = new Planner(request, dialect, mode);
    Result result = planner.result(request);
    return new Plan(
        planner.script.steps(),
        result,
        planner.naming.variables(),
        isTransaction(planner.script.statements(), result));
  }

  /** Several writes, or a write whose result is read by statements of its own, which may fail. */
  private static boolean isTransaction(int written, Result result) {
    return written > 1 || (written == 1 && reads(result).stream().anyMatch(Planner::asks));
  }

  private static List<Read> reads(Result result) {
    return switch (result) {
      case Result.Many(List<Read> reads) -> reads;
      case Result.One one -> List.of(one.read());
      case Result.Empty _, Result.Changed _, Result.Figures _, Result.Groups _ -> List.of();
    };
  }

  private static boolean asks(Read read) {
    return read.statement().isPresent()
        || read.children().stream().anyMatch(child -> asks(child.read()));
  }

  private Result result(Request request) {
    return switch (request) {
      case Request.Find find -> find(find);
      case Request.Aggregate aggregate ->
          new AggregatePlanner(dialect, naming, where).figures(aggregate);
      case Request.GroupBy group -> new AggregatePlanner(dialect, naming, where).groups(group);
      case Request.Create create -> writes.create(create);
      case Request.CreateMany many -> writes.createMany(many);
      case Request.Update update -> writes.update(update);
      case Request.UpdateMany many -> writes.updateMany(many);
      case Request.Upsert upsert -> writes.upsert(upsert);
      case Request.Delete delete -> writes.delete(delete);
      case Request.DeleteMany many -> writes.deleteMany(many);
    };
  }

  private Result find(Request.Find find) {
    if (find.window().take().filter(rows -> rows == 0).isPresent()) {
      return new Result.Empty();
    }
    Read read = read(find);
    if (find.wanted() == Wanted.MANY) {
      return new Result.Many(List.of(read));
    }
    return new Result.One(
        read,
        find.orThrow()
            ? Optional.of(new Failure.NotFound(find.model().name(), "a query"))
            : Optional.empty());
  }

  private Read read(Request.Find find) {
    Parents rows = find.wanted() == Wanted.UNIQUE ? Parents.ONE : Parents.MANY;
    return find.strategy() == LoadStrategy.JOIN && !find.selection().nested().isEmpty()
        ? new JoinPlanner(dialect, naming, where, script)
            .root(find.model(), find.window(), find.selection(), rows)
        : reads.root(find.model(), find.window(), find.selection(), rows);
  }
}
