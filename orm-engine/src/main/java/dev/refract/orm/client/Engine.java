package dev.refract.orm.client;

import dev.refract.orm.cache.CacheStrategy;
import dev.refract.orm.cache.QueryCache;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.Operation;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Row;
import dev.refract.orm.execute.Session;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.execute.Spans;
import dev.refract.orm.execute.TransactionOptions;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.raw.RawStatement;
import dev.refract.orm.request.BoundRequest;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.reader.RequestReader;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries requests to the database: what a client does where nothing extends it. */
record Engine(
    Schema schema,
    RequestReader reader,
    PlanCache plans,
    Database database,
    Spans spans,
    Connections connections,
    @Nullable Caching caching) {

  static Engine of(Schema schema, Database database) {
    Spans spans = Spans.ofThisProcess();
    return new Engine(
        schema,
        new RequestReader(schema, database.dialect()),
        new PlanCache(database.dialect(), Connector.of(schema).relationMode(schema.datasource())),
        database,
        spans,
        new Connections.OfPool(new Sessions(database, spans.statements(database.url()))),
        null);
  }

  Engine withListener(QueryListener told) {
    return on(connections.telling(d -> spans.statements(d.url()).and(told)), caching);
  }

  Engine withReplicas(List<Database> replicas, ReplicaOptions options) {
    if (replicas.isEmpty()) {
      return this;
    }
    if (!replicas.stream().allMatch(replica -> replica.dialect().equals(dialect()))) {
      throw new IllegalArgumentException("a replica is of the same kind as its primary");
    }
    List<Sessions> sessions =
        replicas.stream().map(r -> new Sessions(r, spans.statements(r.url()))).toList();
    return on(
        new Connections.WithReplicas(connections, Replicas.of(sessions, options), ReadFrom.USUAL),
        caching);
  }

  /** The same, reading from the primary alone, or from replicas whatever was written before. */
  Engine reading(ReadFrom from) {
    return on(connections.reading(from), caching);
  }

  Engine withCache(QueryCache cache) {
    return on(connections, new Caching.OfPool(cache));
  }

  private Engine on(Connections other, @Nullable Caching within) {
    return new Engine(schema, reader, plans, database, spans, other, within);
  }

  Dialect dialect() {
    return database.dialect();
  }

  @Nullable Object run(
      String model, String action, Map<String, ? extends @Nullable Object> arguments) {
    if (caching != null) {
      BoundRequest request = reader.read(model, action, Caching.withoutStrategy(arguments));
      CacheStrategy strategy = Caching.strategy(arguments, request);
      return caching.answer(request, strategy, () -> run(model, action, request));
    }
    return run(model, action, reader.read(model, action, arguments));
  }

  private @Nullable Object run(String model, String action, BoundRequest request) {
    Plan plan = plans.plan(request.shape());
    return spans.equals(Spans.NONE)
        ? carried(model, action, plan, request)
        : spans.<@Nullable Object>operation(
            new Operation(model, action), () -> carried(model, action, plan, request));
  }

  private @Nullable Object carried(String model, String action, Plan plan, BoundRequest request) {
    Function<Session, @Nullable Object> work =
        session -> session.about(model, action).run(plan, request.values());
    try {
      if (plan.isTransaction()) {
        return connections.together(work);
      }
      return isRead(request.shape()) ? connections.read(work) : connections.use(work);
    } catch (RefractException failure) {
      FailureFacts.tell(schema, model, failure);
      throw failure;
    }
  }

  private static boolean isRead(Request shape) {
    return switch (shape) {
      case Request.Find _, Request.Aggregate _, Request.GroupBy _ -> true;
      case Request.Create _,
          Request.CreateMany _,
          Request.Update _,
          Request.UpdateMany _,
          Request.Upsert _,
          Request.Delete _,
          Request.DeleteMany _ ->
          false;
    };
  }

  /** Rows of a findMany as they are read. */
  Stream<Row> stream(String model, Map<String, ? extends @Nullable Object> arguments) {
    BoundRequest request = reader.read(model, Action.FIND_MANY.key(), arguments);
    Plan plan = plans.plan(RowStream.shape(request.shape()));
    if (!RowStream.canBeRead(plan)) {
      return connections.read(session ->
          RowStream.of(session.about(model, Action.STREAM.key()).run(plan, request.values())));
    }
    return RowStream.of(
        connections.openToRead(
            session -> session.about(model, Action.STREAM.key()).open(plan, request.values())));
  }

  Plan explain(String model, String action, Map<String, ? extends @Nullable Object> arguments) {
    return plans.plan(reader.read(model, action, arguments).shape());
  }

  /** Work of one request, which leaves a transaction around it as it was where it fails. */
  <T extends @Nullable Object> T apart(Supplier<T> work) {
    return connections.apart(work);
  }

  <T extends @Nullable Object> T transaction(TransactionOptions options, Function<Engine, T> work) {
    if (caching == null) {
      return traced(options, null, work);
    }
    Caching.OfTransaction within = caching.begin();
    try {
      return traced(options, within, work);
    } finally {
      if (!within.equals(caching)) {
        within.end();
      }
    }
  }

  private <T extends @Nullable Object> T traced(
      TransactionOptions options, @Nullable Caching within, Function<Engine, T> work) {
    return spans.equals(Spans.NONE)
        ? transaction(options, within, work)
        : spans.transaction(() -> transaction(options, within, work));
  }

  private <T extends @Nullable Object> T transaction(
      TransactionOptions options, @Nullable Caching within, Function<Engine, T> work) {
    return connections.transaction(
        options,
        session -> {
          Connections.OfTransaction inside = new Connections.OfTransaction(session);
          try {
            return work.apply(on(inside, within));
          } finally {
            inside.end();
          }
        });
  }

  List<Row> query(RawStatement statement) {
    try {
      return connections.raw(session -> session.query(statement));
    } finally {
      rawWasRun(statement);
    }
  }

  int execute(RawStatement statement) {
    try {
      return connections.use(session -> session.execute(statement));
    } finally {
      rawWasRun(statement);
    }
  }

  Stream<Row> stream(RawStatement statement) {
    try {
      return RowStream.of(connections.open(session -> session.open(statement)));
    } finally {
      rawWasRun(statement);
    }
  }

  private void rawWasRun(RawStatement statement) {
    if (caching != null && !statement.onlyReads()) {
      caching.anythingWritten();
    }
  }
}
