package dev.refract.orm.execute;

import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.RequestException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one statement, read as they are asked for. Holds its connection until it is closed, which
 * it does itself after the last row. Belongs to one thread at a time.
 */
public final class Cursor implements AutoCloseable {
  /** How many rows come at once. */
  static final int BATCH = 1_000;

  private final Session session;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Reader reader;
  private @Nullable Release release;
  private volatile @Nullable String whyClosed;

  Cursor(Session session, PreparedStatement statement, ResultSet rows, Reader reader) {
    this.session = session;
    this.statement = statement;
    this.rows = rows;
    this.reader = reader;
  }

  /** Makes rows of what a statement gives. */
  interface Reader {
    /** So many more of them, fewer only at the end. */
    List<@Nullable Object[]> read(ResultSet rows, int many) throws SQLException;

    /** How they show. */
    List<Row> shown(List<@Nullable Object[]> raw);

    /** What an error of the driver means. */
    RefractException meaning(SQLException error);
  }

  /** What is to be done when a cursor is closed. */
  @FunctionalInterface
  interface Release {
    void run() throws SQLException;
  }

  Cursor releasing(Release whenClosed) {
    release = whenClosed;
    return this;
  }

  /**
   * The next rows, none at the end.
   *
   * @throws RequestException P2028 where it was closed before its end
   */
  public List<Row> next() {
    check();
    List<@Nullable Object[]> raw;
    try {
      raw = session.timed(statement, _ -> reader.read(rows, BATCH));
    } catch (SQLException error) {
      throw session.failure(reader.meaning(error));
    }
    return raw.isEmpty() ? List.of() : reader.shown(raw);
  }

  /** Fails where it is closed, with P2028. */
  public void check() {
    if (whyClosed != null) {
      throw RequestException.transactionFailed(whyClosed);
    }
  }

  @Override
  public void close() {
    close("the stream is closed");
  }

  /** Closes it, and says why to those who go on. */
  public void close(String why) {
    if (whyClosed != null) {
      return;
    }
    whyClosed = why;
    try {
      try {
        statement.close();
      } finally {
        if (release != null) {
          release.run();
        }
      }
    } catch (SQLException error) {
      throw session.failure(session.database().failure(error));
    }
  }
}
