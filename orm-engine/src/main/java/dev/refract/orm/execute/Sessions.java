package dev.refract.orm.execute;

import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.IsolationLevel;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.RequestException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The door of this room: work on a connection of the pool, alone or as a transaction. */
public final class Sessions {
  private static final String WRITE_CONFLICT = "P2034";
  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final int LONGEST_PAUSE = 6;

  private final Database database;
  private final QueryListener listener;

  public Sessions(Database database, QueryListener listener) {
    this.database = database;
    this.listener = listener;
  }

  public Database database() {
    return database;
  }

  /** On the same database, telling another listener. */
  public Sessions telling(QueryListener told) {
    return new Sessions(database, told);
  }

  /** Work whose statements stand each for itself. */
  public <T extends @Nullable Object> T use(Function<Session, T> work) {
    try (Connection connection = database.borrow()) {
      return work.apply(new Session(database, connection, listener, null));
    } catch (SQLException error) {
      throw database.failure(error);
    }
  }

  /** Work that happens as a whole, or not at all where it throws. */
  public <T extends @Nullable Object> T transaction(Function<Session, T> work) {
    try (Connection connection = database.borrow()) {
      database.dialect().begin(connection, Optional.empty());
      return within(connection, null, work);
    } catch (SQLException error) {
      throw database.failure(error);
    }
  }

  /** A cursor with a connection of its own, which goes back when the cursor is closed. */
  public Cursor open(Function<Session, Cursor> open) {
    Connection connection = database.borrow();
    boolean done = false;
    try {
      if (database.dialect().hasCursorsOnlyInTransactions()) {
        database.dialect().begin(connection, Optional.empty());
      }
      Cursor cursor =
          open.apply(new Session(database, connection, listener, null))
              .releasing(() -> giveBack(connection));
      done = true;
      return cursor;
    } catch (SQLException error) {
      throw database.failure(error);
    } finally {
      if (!done) {
        giveBackAfterFailure(connection);
      }
    }
  }

  private void giveBack(Connection connection) throws SQLException {
    try (connection) {
      if (database.dialect().hasCursorsOnlyInTransactions()) {
        database.dialect().rollBack(connection);
      }
    }
  }

  private void giveBackAfterFailure(Connection connection) {
    try {
      giveBack(connection);
    } catch (SQLException error) {
      throw database.failure(error);
    }
  }

  /**
   * The same within times, with an isolation, and again where others get in its way.
   *
   * @throws RequestException P2028 where it does not begin or end in time
   */
  public <T extends @Nullable Object> T transaction(
      TransactionOptions options, Function<Session, T> work) {
    options.isolation().ifPresent(this::checkIsolation);
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(options, work);
      } catch (RefractException conflict) {
        if (!conflict.code().equals(WRITE_CONFLICT) || attempt >= options.attempts()) {
          throw conflict;
        }
        pause(attempt, conflict);
      }
    }
  }

  private void checkIsolation(IsolationLevel level) {
    if (!database.dialect().isolationLevels().contains(level)) {
      throw InvalidRequestException.at(
          List.of("isolationLevel"),
          database.dialect() + " has no isolation level `" + level.key() + "`",
          Optional.empty());
    }
  }

  private <T extends @Nullable Object> T attempt(
      TransactionOptions options, Function<Session, T> work) {
    long asked = System.nanoTime();
    try (Connection connection = borrow(options);
        Deadline deadline = new Deadline(options.timeout())) {
      Duration left = options.maxWait().minusNanos(System.nanoTime() - asked);
      if (!database.dialect().begin(connection, options.isolation(), left)) {
        throw notBegun("others were writing for", options);
      }
      return within(connection, deadline, work);
    } catch (SQLException error) {
      throw database.failure(error);
    }
  }

  private Connection borrow(TransactionOptions options) {
    return database
        .borrow(options.maxWait())
        .orElseThrow(() -> notBegun("no connection was free within", options));
  }

  private static RequestException notBegun(String reason, TransactionOptions options) {
    return RequestException.transactionFailed(
        "%s %d ms, so that it could not begin".formatted(reason, options.maxWait().toMillis()));
  }

  /** The rest of a transaction that has begun. */
  private <T extends @Nullable Object> T within(
      Connection connection, @Nullable Deadline deadline, Function<Session, T> work)
      throws SQLException {
    try {
      T result = work.apply(new Session(database, connection, listener, deadline));
      if (deadline != null) {
        deadline.check();
      }
      database.dialect().commit(connection);
      return result;
    } catch (Throwable failure) {
      undo(connection, failure);
      throw failure;
    }
  }

  /** A connection that cannot even do this is lost; the failure that began it says why. */
  private void undo(Connection connection, Throwable failure) {
    try {
      database.dialect().rollBack(connection);
    } catch (SQLException lost) {
      failure.addSuppressed(lost);
    }
  }

  /** Longer each time, and for nobody as long as for others. */
  private static void pause(int attempt, RefractException conflict) {
    long longest = FIRST_PAUSE_MILLIS << Math.min(attempt, LONGEST_PAUSE);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw conflict;
    }
  }
}
