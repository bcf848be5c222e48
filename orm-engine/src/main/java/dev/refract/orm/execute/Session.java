package dev.refract.orm.execute;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.StatementCache;
import dev.refract.orm.dialect.Description;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.plan.Read;
import dev.refract.orm.plan.Result;
import dev.refract.orm.raw.RawStatement;
import dev.refract.orm.sql.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work on one connection. Belongs to one thread at a time. */
public final class Session {
  private final Database database;
  private final Connection connection;
  private final StatementCache statements;
  private final QueryListener listener;
  private final @Nullable Deadline deadline;
  private int parts;

  /** The values of the statement that runs, for a listener who wants them. */
  private final @Nullable List<@Nullable Object> bound;

  private @Nullable String model;
  private @Nullable String action;

  Session(
      Database database, Connection connection, QueryListener listener, @Nullable Deadline deadline)
      throws SQLException {
    this.database = database;
    this.connection = connection;
    this.statements = database.statements(connection);
    this.listener = listener;
    this.deadline = deadline;
    this.bound = listener.wantsValues() ? new ArrayList<>() : null;
  }

  private Session(Session other, QueryListener listener) {
    this.database = other.database;
    this.connection = other.connection;
    this.statements = other.statements;
    this.listener = listener;
    this.deadline = other.deadline;
    this.bound = listener.wantsValues() ? new ArrayList<>() : null;
  }

  /** On the same connection, telling another listener. */
  public Session telling(QueryListener told) {
    return new Session(this, told);
  }

  /**
   * A part of a transaction, of which nothing stays where it throws.
   *
   * @throws RefractException where the transaction is of no use any more
   */
  public <T extends @Nullable Object> T part(Function<Session, T> work) {
    try {
      String savepoint = "part" + ++parts;
      run("SAVEPOINT " + savepoint);
      boolean done = false;
      try {
        T result = work.apply(this);
        done = true;
        return result;
      } finally {
        if (done) {
          run("RELEASE SAVEPOINT " + savepoint);
        } else {
          run("ROLLBACK TO SAVEPOINT " + savepoint);
        }
      }
    } catch (SQLException error) {
      throw failure(database.failure(error));
    }
  }

  /** In words, because drivers have thoughts of their own about savepoints. */
  private void run(String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  RefractException failure(RefractException failure) {
    return deadline == null ? failure : deadline.meaning(failure);
  }

  /** Uses a statement, which stops when the time is over. */
  <T extends @Nullable Object> T timed(PreparedStatement statement, Use<T> use)
      throws SQLException {
    if (deadline == null) {
      return use.with(statement);
    }
    deadline.begin(statement);
    try {
      return use.with(statement);
    } finally {
      deadline.end();
    }
  }

  /**
   * Runs a plan.
   *
   * @param values what the request's shape leaves open
   * @return a {@link Row}, a list of rows, or null, as the plan's result says
   * @throws RefractException where the data or the database refuses
   */
  public @Nullable Object run(Plan plan, List<Object> values) {
    return new Run(this, plan, values).result();
  }

  public Database database() {
    return database;
  }

  Connection connection() {
    return connection;
  }

  /** Something done with a prepared statement. */
  @FunctionalInterface
  interface Use<T extends @Nullable Object> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** Uses a prepared statement, and tells the listener. */
  <T> T use(Statement statement, Use<T> use) {
    String sql = statement.text();
    long begun = begin();
    RefractException failure = null;
    try {
      PreparedStatement prepared = statements.take(sql);
      boolean done = false;
      try {
        T result = timed(prepared, use);
        done = true;
        return result;
      } finally {
        if (done) {
          statements.giveBack(sql, prepared);
        } else {
          prepared.close();
        }
      }
    } catch (SQLException error) {
      failure = failure(database.failure(error));
      throw failure;
    } finally {
      tell(sql, statement.parameters().size(), begun, failure);
    }
  }

  /** What the next statements are part of. */
  public Session about(String modelName, String actionName) {
    model = modelName;
    action = actionName;
    return this;
  }

  /** A statement begins. */
  private long begin() {
    if (bound != null) {
      bound.clear();
    }
    return System.nanoTime();
  }

  /** A value was bound to the statement that has begun. */
  void bound(@Nullable Object value) {
    if (bound != null) {
      bound.add(value);
    }
  }

  private void tell(String sql, int parameters, long begun, @Nullable RefractException failure) {
    if (listener.equals(QueryListener.NONE)) {
      return;
    }
    listener.ran(
        new QueryEvent(
            sql,
            parameters,
            Duration.ofNanos(System.nanoTime() - begun),
            database.url().description(),
            model == null || action == null
                ? Optional.empty()
                : Optional.of(new Operation(model, action)),
            bound == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(bound)),
            Optional.ofNullable(failure)));
  }

  /**
   * Rows of a statement that a person wrote.
   *
   * @throws RefractException P2010 where the database refuses it
   */
  public List<Row> query(RawStatement raw) {
    return raw(
        raw,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            RawReader reader = new RawReader(database.dialect());
            return reader.shown(reader.read(rows, Integer.MAX_VALUE));
          }
        });
  }

  /**
   * How many rows a statement that a person wrote has changed.
   *
   * @throws RefractException P2010 where the database refuses it
   */
  public int execute(RawStatement raw) {
    return raw(raw, PreparedStatement::executeUpdate);
  }

  private <T> T raw(RawStatement raw, Use<T> use) {
    model = null;
    long begun = begin();
    RefractException failure = null;
    // never a kept one: what a person asks for may change the tables that it is about
    try (PreparedStatement statement = connection.prepareStatement(raw.sql())) {
      bind(statement, raw);
      return timed(statement, use);
    } catch (SQLException error) {
      failure = failure(database.dialect().rawFailure(error));
      throw failure;
    } finally {
      tell(raw.sql(), raw.values().size(), begun, failure);
    }
  }

  private void bind(PreparedStatement statement, RawStatement raw) throws SQLException {
    int index = 1;
    for (Object value : raw.values()) {
      database.dialect().bindRaw(statement, index, value);
      bound(value);
      index++;
    }
  }

  /**
   * What the database says of a statement that a person wrote, which is not run.
   *
   * @throws RefractException P2010 where the database does not understand it
   */
  public Description describe(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return database.dialect().describe(statement);
    } catch (SQLException error) {
      throw failure(database.dialect().rawFailure(error));
    }
  }

  /**
   * Rows of a plan as they are asked for.
   *
   * @param plan one that only reads, and gives a list
   */
  public Cursor open(Plan plan, List<Object> values) {
    if (!(plan.result() instanceof Result.Many(List<Read> reads)) || reads.size() != 1) {
      throw new IllegalArgumentException("no plan of one list of rows");
    }
    Read read = reads.getFirst();
    Statement statement = read.statement().orElseThrow();
    Run run = new Run(this, plan, values);
    return open(
        statement.text(),
        statement.parameters().size(),
        new PlanRows(this, run, read, statement, new PageFilter(read.paging(), values)),
        prepared -> run.bind(prepared, statement));
  }

  /** Rows of a statement that a person wrote, as they are asked for. */
  public Cursor open(RawStatement raw) {
    model = null;
    return open(
        raw.sql(),
        raw.values().size(),
        new RawReader(database.dialect()),
        statement -> bind(statement, raw));
  }

  /** Binds what a statement needs. */
  private interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  private Cursor open(String sql, int parameters, Cursor.Reader reader, Binding binding) {
    long begun = begin();
    RefractException failure = null;
    try {
      PreparedStatement statement = connection.prepareStatement(sql);
      boolean done = false;
      try {
        statement.setFetchSize(Cursor.BATCH);
        binding.to(statement);
        ResultSet rows = timed(statement, PreparedStatement::executeQuery);
        done = true;
        return new Cursor(this, statement, rows, reader);
      } finally {
        if (!done) {
          statement.close();
        }
      }
    } catch (SQLException error) {
      failure = failure(reader.meaning(error));
      throw failure;
    } finally {
      tell(sql, parameters, begun, failure);
    }
  }
}
