package dev.refract.orm.client;

import dev.refract.orm.connect.Database;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Row;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.execute.TransactionOptions;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.raw.RawSql;
import dev.refract.orm.raw.RawStatement;
import dev.refract.orm.request.BoundRequest;
import dev.refract.orm.request.reader.RequestReader;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.model.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client of one schema on one database. Immutable; threads may share it. The database stays the
 * caller's to close.
 *
 * <pre>{@code
 * RefractClient client = RefractClient.open(schema, database);
 * List<Row> users = client.model("User").findMany(
 *     Arguments.where("email", Map.of("endsWith", "@example.com")).include("posts").take(10));
 * }</pre>
 */
public final class RefractClient {
  private final Schema schema;
  private final RequestReader reader;
  private final PlanCache plans;
  private final Database database;
  private final QueryListener listener;
  private final Connections connections;

  private RefractClient(
      Schema schema,
      RequestReader reader,
      PlanCache plans,
      Database database,
      QueryListener listener,
      Connections connections) {
    this.schema = schema;
    this.reader = reader;
    this.plans = plans;
    this.database = database;
    this.listener = listener;
    this.connections = connections;
  }

  public static RefractClient open(Schema schema, Database database) {
    return new RefractClient(
        schema,
        new RequestReader(schema, database.dialect()),
        new PlanCache(database.dialect(), Connector.of(schema).relationMode(schema.datasource())),
        database,
        QueryListener.NONE,
        new Connections.OfPool(new Sessions(database, QueryListener.NONE)));
  }

  /** This client, telling a listener of every statement. Plans are shared. */
  public RefractClient withListener(QueryListener told) {
    return new RefractClient(
        schema,
        reader,
        plans,
        database,
        told,
        new Connections.OfPool(new Sessions(database, told)));
  }

  /** The operations of a model. */
  public ModelClient model(String name) {
    return new ModelClient(this, name);
  }

  /**
   * Runs any action by its name, with arguments in the shape of the Prisma client.
   *
   * @return a {@link Row}, a list of rows, or null, as the action has it
   * @throws InvalidRequestException before any SQL, where the arguments are wrong
   * @throws RefractException where the data or the database refuses
   */
  public @Nullable Object run(
      String model, String action, Map<String, ? extends @Nullable Object> arguments) {
    BoundRequest request = reader.read(model, action, arguments);
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
    BoundRequest request = reader.read(model, "findMany", arguments);
    Plan plan = plans.plan(request.shape());
    if (!RowStream.canBeRead(plan)) {
      return connections.use(session -> RowStream.of(session.run(plan, request.values())));
    }
    return RowStream.of(connections.open(session -> session.open(plan, request.values())));
  }

  /** Work of one request, which leaves a transaction around it as it was where it fails. */
  <T extends @Nullable Object> Outcome<T> attempt(Supplier<T> work) {
    return Outcome.of(() -> connections.apart(work));
  }

  /** The plan of a request, which is not run. */
  public Plan explain(
      String model, String action, Map<String, ? extends @Nullable Object> arguments) {
    return plans.plan(reader.read(model, action, arguments).shape());
  }

  /**
   * Work that happens as a whole, or not at all where it throws. The work gets a client of its own,
   * which is of no use afterwards (P2028). A transaction inside a transaction can fail alone.
   *
   * @throws RefractException P2028 where it does not begin or end within {@link
   *     TransactionOptions#DEFAULT}
   */
  public <T extends @Nullable Object> T transaction(Function<RefractClient, T> work) {
    return transaction(TransactionOptions.DEFAULT, work);
  }

  /** The same with times, an isolation level and attempts; see {@link TransactionOptions}. */
  public <T extends @Nullable Object> T transaction(
      TransactionOptions options, Function<RefractClient, T> work) {
    return connections.transaction(
        options,
        session -> {
          Connections.OfTransaction inside = new Connections.OfTransaction(session);
          try {
            return work.apply(new RefractClient(schema, reader, plans, database, listener, inside));
          } finally {
            inside.end();
          }
        });
  }

  /**
   * Rows of a statement that a person wrote. They have the types of their columns; whole numbers of
   * SQLite's expressions are Long.
   *
   * <pre>{@code
   * client.queryRaw(sql("SELECT \"id\" FROM \"User\" WHERE \"email\" = {}", email));
   * }</pre>
   *
   * @throws RefractException P2010 where the database refuses it
   */
  public List<Row> queryRaw(RawSql sql) {
    return rawQuery(sql.render(database.dialect()));
  }

  /** The rows of {@link #queryRaw} as they are read; see {@link ModelClient#stream}. */
  public Stream<Row> streamRaw(RawSql sql) {
    RawStatement statement = sql.render(database.dialect());
    return RowStream.of(connections.open(session -> session.open(statement)));
  }

  /** How many rows a statement has changed; see {@link #queryRaw}. */
  public int executeRaw(RawSql sql) {
    return rawExecute(sql.render(database.dialect()));
  }

  /**
   * The same with a plain text, which must never hold what a person has typed in: {@code $1},
   * {@code $2} or question marks stand for the parameters.
   *
   * @throws RefractException P2010 where there are more or fewer of them, too
   */
  public List<Row> queryUnsafe(String sql, @Nullable Object... parameters) {
    return rawQuery(RawStatement.unsafe(database.dialect(), sql, Arrays.asList(parameters)));
  }

  /** How many rows a statement has changed; see {@link #queryUnsafe}. */
  public int executeUnsafe(String sql, @Nullable Object... parameters) {
    return rawExecute(RawStatement.unsafe(database.dialect(), sql, Arrays.asList(parameters)));
  }

  private List<Row> rawQuery(RawStatement statement) {
    return connections.use(session -> session.query(statement));
  }

  private int rawExecute(RawStatement statement) {
    return connections.use(session -> session.execute(statement));
  }
}
