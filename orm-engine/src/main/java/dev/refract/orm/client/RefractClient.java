package dev.refract.orm.client;

import dev.refract.orm.cache.QueryCache;
import dev.refract.orm.client.Extension.Part;
import dev.refract.orm.connect.Database;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Row;
import dev.refract.orm.execute.TransactionOptions;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.raw.RawSql;
import dev.refract.orm.raw.RawStatement;
import dev.refract.schema.model.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Engine engine;
  private final @Nullable Extensions extensions;

  RefractClient(Engine engine, @Nullable Extensions extensions) {
    this.engine = engine;
    this.extensions = extensions;
  }

  public static RefractClient open(Schema schema, Database database) {
    return new RefractClient(Engine.of(schema, database), null);
  }

  /** This client, telling a listener of every statement. Plans are shared. */
  public RefractClient withListener(QueryListener told) {
    return new RefractClient(engine.withListener(told), extensions);
  }

  /** This client, reading from replicas; see {@link #withReplicas(List, ReplicaOptions)}. */
  public RefractClient withReplicas(List<Database> replicas) {
    return withReplicas(replicas, ReplicaOptions.DEFAULT);
  }

  /**
   * This client, whose reads outside transactions go to replicas in turn. One that is down is left
   * out for a while; where none answers, the primary does. Writes, transactions and raw SQL go to
   * the primary. The replicas stay the caller's to close.
   *
   * @throws IllegalArgumentException where a replica is of another kind than the primary
   */
  public RefractClient withReplicas(List<Database> replicas, ReplicaOptions options) {
    return new RefractClient(engine.withReplicas(replicas, options), extensions);
  }

  /** This client, reading from the primary too. */
  public RefractClient onPrimary() {
    return new RefractClient(engine.reading(ReadFrom.PRIMARY), extensions);
  }

  /** This client, reading from replicas whatever it has just written, in raw queries too. */
  public RefractClient onReplica() {
    return new RefractClient(engine.reading(ReadFrom.REPLICA), extensions);
  }

  /**
   * This client with what an extension adds. Hooks of extensions that were added before are around
   * those of this one; its transactions have clients that are extended likewise.
   *
   * @throws InvalidRequestException where the extension names a model or a field that is not there
   */
  public RefractClient extended(Extension extension) {
    Extensions before = extensions == null ? Extensions.none(engine.schema()) : extensions;
    return new RefractClient(engine, before.and(extension));
  }

  /**
   * This client with a cache, which keeps answers to queries that have a {@code cacheStrategy}: see
   * {@link Arguments#cached}. Writes of this client drop the answers that they may change, those of
   * others do not; raw SQL that changes something drops all. Inside transactions nothing is kept.
   *
   * @param cache one that serves this database alone
   */
  public RefractClient withCache(QueryCache cache) {
    return new RefractClient(engine.withCache(cache), extensions);
  }

  /** The operations of a model. */
  public ModelClient model(String name) {
    return new ModelClient(this, name);
  }

  /**
   * The operations that an extension adds to a model, by their class.
   *
   * @throws IllegalArgumentException where no extension adds it
   */
  public <M> M model(Class<M> type) {
    if (maker(type).orElse(null) instanceof Part.OfModel<?> found) {
      return type.cast(found.maker().apply(model(found.model())));
    }
    throw new IllegalArgumentException("no extension adds " + type.getName() + " to a model");
  }

  /**
   * The operations that an extension adds to the client, by their class.
   *
   * @throws IllegalArgumentException where no extension adds it
   */
  public <C> C methods(Class<C> type) {
    if (maker(type).orElse(null) instanceof Part.OfClient<?> found) {
      return type.cast(found.maker().apply(this));
    }
    throw new IllegalArgumentException("no extension adds " + type.getName() + " to the client");
  }

  private Optional<Part> maker(Class<?> type) {
    return Optional.ofNullable(extensions).flatMap(added -> added.maker(type));
  }

  /**
   * Runs any action of a model by its name, with arguments in the shape of the Prisma client.
   *
   * @return a {@link Row}, a list of rows, or null, as the action has it
   * @throws InvalidRequestException before any SQL, where the arguments are wrong
   * @throws RefractException where the data or the database refuses
   */
  public @Nullable Object run(
      String model, String action, Map<String, ? extends @Nullable Object> arguments) {
    if (extensions != null) {
      Optional<Action> known = Action.of(action).filter(a -> a != Action.STREAM);
      if (known.isPresent()) {
        return extensions.run(engine, model, known.get(), arguments);
      }
    }
    return engine.run(model, action, arguments);
  }

  /** The same by the action itself, which may be a stream. */
  @Nullable Object act(
      String model, Action action, Map<String, ? extends @Nullable Object> arguments) {
    if (extensions != null) {
      return extensions.run(engine, model, action, arguments);
    }
    return action == Action.STREAM
        ? engine.stream(model, arguments)
        : engine.run(model, action.key(), arguments);
  }

  /** Work of one request, which leaves a transaction around it as it was where it fails. */
  <T extends @Nullable Object> Outcome<T> attempt(Supplier<T> work) {
    return Outcome.of(() -> engine.apart(work));
  }

  /** The plan of a request, which is not run. */
  public Plan explain(
      String model, String action, Map<String, ? extends @Nullable Object> arguments) {
    return engine.explain(model, action, arguments);
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
    return engine.transaction(options, inside -> work.apply(new RefractClient(inside, extensions)));
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
    return query(sql.render(engine.dialect()));
  }

  /** The rows of {@link #queryRaw} as they are read; see {@link ModelClient#stream}. */
  @SuppressWarnings("unchecked") // what the action gives
  public Stream<Row> streamRaw(RawSql sql) {
    return (Stream<Row>) answered(act(Action.STREAM_RAW, sql.render(engine.dialect())));
  }

  /** How many rows a statement has changed; see {@link #queryRaw}. */
  public int executeRaw(RawSql sql) {
    return execute(sql.render(engine.dialect()));
  }

  /**
   * The same with a plain text, which must never hold what a person has typed in: {@code $1},
   * {@code $2} or question marks stand for the parameters.
   *
   * @throws RefractException P2010 where there are more or fewer of them, too
   */
  public List<Row> queryUnsafe(String sql, @Nullable Object... parameters) {
    return query(RawStatement.unsafe(engine.dialect(), sql, Arrays.asList(parameters)));
  }

  /** How many rows a statement has changed; see {@link #queryUnsafe}. */
  public int executeUnsafe(String sql, @Nullable Object... parameters) {
    return execute(RawStatement.unsafe(engine.dialect(), sql, Arrays.asList(parameters)));
  }

  @SuppressWarnings("unchecked") // what the action gives
  private List<Row> query(RawStatement statement) {
    return (List<Row>) answered(act(Action.QUERY_RAW, statement));
  }

  private int execute(RawStatement statement) {
    return (Integer) answered(act(Action.EXECUTE_RAW, statement));
  }

  /** Runs raw SQL by its action. */
  @Nullable Object act(Action action, RawStatement statement) {
    return extensions == null
        ? plain(engine, action, statement)
        : extensions.run(engine, action, statement);
  }

  static Object plain(Engine engine, Action action, RawStatement statement) {
    return switch (action) {
      case QUERY_RAW -> engine.query(statement);
      case EXECUTE_RAW -> engine.execute(statement);
      case STREAM_RAW -> engine.stream(statement);
      default -> throw new IllegalArgumentException(action + " is no action of raw SQL");
    };
  }

  private static Object answered(@Nullable Object answer) {
    if (answer == null) {
      throw new IllegalStateException("a hook gave null where that is no answer");
    }
    return answer;
  }
}
