package dev.refract.orm.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A source that has shown that it works: its first connection is there already. The pool would take
 * a second to tell a failure of the first one.
 */
final class OpenedSource extends UrlSource {
  private final DataSource source;
  private final AtomicReference<@Nullable Connection> first;
  private final int isolation;
  private final AtomicBoolean isChecking = new AtomicBoolean();

  /** Opens the first connection, and sees what is there: SQLite looks into no file before. */
  OpenedSource(DataSource source) throws SQLException {
    this.source = source;
    Connection opened = checked(source.getConnection());
    this.first = new AtomicReference<>(opened);
    this.isolation = opened.getTransactionIsolation();
  }

  /**
   * The isolation that connections begin with. The pool asks for it only once: where it loses its
   * first connection over that, it never makes another that works.
   */
  int isolation() {
    return isolation;
  }

  private static Connection checked(Connection opened) throws SQLException {
    try {
      if (opened.isValid(0)) {
        return opened;
      }
      throw new SQLException("the first connection is of no use", "08006");
    } catch (SQLException broken) {
      opened.close();
      throw broken;
    }
  }

  /**
   * Sees whether there is still somebody; one caller at a time, and the others believe so.
   *
   * @throws SQLException where nobody is there any more
   */
  void check() throws SQLException {
    if (isChecking.compareAndSet(false, true)) {
      try {
        source.getConnection().close();
      } finally {
        isChecking.set(false);
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection opened = first.getAndSet(null);
    return opened == null ? source.getConnection() : opened;
  }

  @Override
  public String toString() {
    return String.valueOf(source);
  }
}
