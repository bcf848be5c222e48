package dev.refract.orm.client;

import dev.refract.orm.cache.CacheStrategy;
import dev.refract.orm.cache.QueryCache;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Row;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.execute.TransactionOptions;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.raw.RawStatement;
import dev.refract.orm.request.BoundRequest;
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
    QueryListener listener,
    Connections connections,
    @Nullable Caching caching) {

  static Engine of(Schema schema, Database database) {
    return new Engine(
        schema,
        new RequestReader(schema, database.dialect()),
        new PlanCache(database.dialect(), Connector.of(schema).relationMode(schema.datasource())),
        database,
        QueryListener.NONE,
        new Connections.OfPool(new Sessions(database, QueryListener.NONE)),
        null);
  }

  Engine withListener(QueryListener told) {
    return new Engine(
        schema,
        reader,
        plans,
        database,
        told,
        new Connections.OfPool(new Sessions(database, told)),
        caching);
  }

  Engine withCache(QueryCache cache) {
    return new Engine(
        schema, reader, plans, database, listener, connections, new Caching.OfPool(cache));
  }

  private Engine on(Connections other, @Nullable Caching within) {
    return new Engine(schema, reader, plans, database, listener, other, within);
  }

  Dialect dialect() {
    return database.dialect();
  }

  @Nullable Object run(
      String model, String action, Map<String, ? extends @Nullable Object> arguments) {
    if (caching != null) {
      BoundRequest request = reader.read(model, action, Caching.withoutStrategy(arguments));
      CacheStrategy strategy = Caching.strategy(arguments, request);
      return caching.answer(request, strategy, () -> run(model, request));
    }
    return run(model, reader.read(model, action, arguments));
  }

  private @Nullable Object run(String model, BoundRequest request) {
    Plan plan = plans.plan(request.shape());
    try {
      return plan.isTransaction()
          ? connections.together(session -> session.run(plan, request.values()))
          : connections.use(session -> session.run(plan, request.values()));
    } catch (RefractException failure) {
      FailureFacts.tell(schema, model, failure);
      throw failure;
    }
  }

  /** Rows of a findMany as they are read. */
  Stream<Row> stream(String model, Map<String, ? extends @Nullable Object> arguments) {
    BoundRequest request = reader.read(model, Action.FIND_MANY.key(), arguments);
    Plan plan = plans.plan(RowStream.shape(request.shape()));
    if (!RowStream.canBeRead(plan)) {
      return connections.use(session -> RowStream.of(session.run(plan, request.values())));
    }
    return RowStream.of(connections.open(session -> session.open(plan, request.values())));
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
      return transaction(options, null, work);
    }
    Caching.OfTransaction within = caching.begin();
    try {
      return transaction(options, within, work);
    } finally {
      if (!within.equals(caching)) {
        within.end();
      }
    }
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
      return connections.use(session -> session.query(statement));
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
