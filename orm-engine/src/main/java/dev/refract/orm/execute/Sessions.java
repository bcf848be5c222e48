package dev.refract.orm.execute;

import dev.refract.orm.connect.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** The door of this room: work on a connection of the pool, alone or as a transaction. */
public final class Sessions {
  private final Database database;
  private final QueryListener listener;

  public Sessions(Database database, QueryListener listener) {
    this.database = database;
    this.listener = listener;
  }

  /** Work whose statements stand each for itself. */
  public <T extends @org.jspecify.annotations.Nullable Object> T use(Function<Session, T> work) {
    try (Connection connection = database.borrow()) {
      return work.apply(new Session(database, connection, listener));
    } catch (SQLException error) {
      throw database.failure(error);
    }
  }

  /** Work that happens as a whole, or not at all where it throws. */
  public <T extends @org.jspecify.annotations.Nullable Object> T transaction(
      Function<Session, T> work) {
    try (Connection connection = database.borrow()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.apply(new Session(database, connection, listener));
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException error) {
      throw database.failure(error);
    }
  }
}
