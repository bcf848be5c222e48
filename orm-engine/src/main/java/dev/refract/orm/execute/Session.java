package dev.refract.orm.execute;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.StatementCache;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.raw.RawStatement;
import dev.refract.orm.sql.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work on one connection. Belongs to one thread at a time. */
public final class Session {
  private final Database database;
  private final Connection connection;
  private final StatementCache statements;
  private final QueryListener listener;
  private final @Nullable Deadline deadline;

  Session(
      Database database, Connection connection, QueryListener listener, @Nullable Deadline deadline)
      throws SQLException {
    this.database = database;
    this.connection = connection;
    this.statements = database.statements(connection);
    this.listener = listener;
    this.deadline = deadline;
  }

  /**
   * A part of a transaction, of which nothing stays where it throws.
   *
   * @throws RefractException where the transaction is of no use any more
   */
  public <T extends @Nullable Object> T part(Function<Session, T> work) {
    try {
      Savepoint begin = connection.setSavepoint();
      boolean done = false;
      try {
        T result = work.apply(this);
        done = true;
        return result;
      } finally {
        if (done) {
          connection.releaseSavepoint(begin);
        } else {
          connection.rollback(begin);
        }
      }
    } catch (SQLException error) {
      throw failure(database.failure(error));
    }
  }

  private RefractException failure(RefractException failure) {
    return deadline == null ? failure : deadline.meaning(failure);
  }

  /** Uses a statement, which stops when the time is over. */
  private <T> T timed(PreparedStatement statement, Use<T> use) throws SQLException {
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

  Database database() {
    return database;
  }

  Connection connection() {
    return connection;
  }

  /** Something done with a prepared statement. */
  @FunctionalInterface
  interface Use<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /** Uses a prepared statement, and tells the listener. */
  <T> T use(Statement statement, Use<T> use) {
    String sql = statement.text();
    long begun = System.nanoTime();
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
      throw failure(database.failure(error));
    } finally {
      tell(sql, statement.parameters().size(), begun);
    }
  }

  private void tell(String sql, int parameters, long begun) {
    if (!listener.equals(QueryListener.NONE)) {
      listener.ran(new QueryEvent(sql, parameters, Duration.ofNanos(System.nanoTime() - begun)));
    }
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
            return read(rows);
          }
        });
  }

  private List<Row> read(ResultSet rows) throws SQLException {
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      labels.add(rows.getMetaData().getColumnLabel(i));
    }
    Names names = new Names(labels);
    List<Row> all = new ArrayList<>();
    while (rows.next()) {
      @Nullable Object[] values = new @Nullable Object[labels.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = database.dialect().readRaw(rows, i + 1);
      }
      all.add(new Row(names, values));
    }
    return all;
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
    long begun = System.nanoTime();
    // never a kept one: what a person asks for may change the tables that it is about
    try (PreparedStatement statement = connection.prepareStatement(raw.sql())) {
      int index = 1;
      for (Object value : raw.values()) {
        database.dialect().bindRaw(statement, index, value);
        index++;
      }
      return timed(statement, use);
    } catch (SQLException error) {
      throw failure(database.dialect().rawFailure(error));
    } finally {
      tell(raw.sql(), raw.values().size(), begun);
    }
  }
}
