package dev.refract.orm.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An open database: its dialect and its pool of connections. Threads may share it. */
public final class Database implements AutoCloseable {
  private final DatabaseUrl url;
  private final HikariDataSource pool;

  /** By the connections under those of the pool. */
  private final Map<Connection, StatementCache> statements = new ConcurrentHashMap<>();

  private Database(DatabaseUrl url, HikariDataSource pool) {
    this.url = url;
    this.pool = pool;
  }

  /**
   * Opens a database that is there.
   *
   * @throws ConnectionException P1000 to P1017, saying which database and why not
   */
  public static Database open(DatabaseUrl url) {
    return open(url, WhenMissing.FAIL);
  }

  /**
   * Opens a database, and makes a missing SQLite file where that is asked for.
   *
   * @throws ConnectionException P1000 to P1017, saying which database and why not
   */
  public static Database open(DatabaseUrl url, WhenMissing whenMissing) {
    if (url instanceof SqliteUrl sqlite) {
      sqlite.file().ifPresent(file -> SqliteFiles.check(file, whenMissing));
    }
    HikariConfig config = new HikariConfig();
    config.setDataSource(DataSources.of(url, whenMissing));
    config.setMaximumPoolSize(url.pool().connectionLimit());
    config.setMinimumIdle(Math.min(1, url.pool().connectionLimit()));
    // Hikari knows no endless and no zero wait; 250 ms is the least it takes.
    config.setConnectionTimeout(Math.max(250, url.pool().poolTimeout().toMillis()));
    config.setInitializationFailTimeout(1);
    config.setPoolName("refract");
    try {
      return new Database(url, new HikariDataSource(config));
    } catch (PoolInitializationException failed) {
      throw opening(url, failed);
    }
  }

  private static RefractException opening(DatabaseUrl url, PoolInitializationException failed) {
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException error) {
        return translated(url, error);
      }
    }
    return ConnectionException.unreachable(url.description(), failed);
  }

  private static RefractException translated(DatabaseUrl url, SQLException error) {
    RefractException failure = url.dialect().failure(error);
    return failure instanceof ConnectionException connection
        ? connection.naming(url.description())
        : failure;
  }

  public DatabaseUrl url() {
    return url;
  }

  public Dialect dialect() {
    return url.dialect();
  }

  /**
   * A connection of the pool; closing it gives it back.
   *
   * @throws ConnectionException P2024 where none became free in time
   */
  public Connection borrow() {
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException exhausted) {
      if (exhausted.getCause() instanceof SQLException error) {
        throw translated(url, error);
      }
      throw ConnectionException.poolExhausted(
          url.pool().poolTimeout().toMillis(), url.pool().connectionLimit(), exhausted);
    } catch (SQLException error) {
      throw translated(url, error);
    }
  }

  /**
   * A connection of the pool, unless none becomes free in time.
   *
   * @throws ConnectionException where the database cannot be reached
   */
  public Optional<Connection> borrow(Duration maxWait) {
    if (pool.getHikariPoolMXBean().getIdleConnections() > 0) {
      return Optional.of(borrow());
    }
    CompletableFuture<Connection> wanted =
        CompletableFuture.supplyAsync(this::borrow, task -> Thread.ofVirtual().start(task));
    try {
      return Optional.of(wanted.get(maxWait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      giveBackWhenThere(wanted);
      return Optional.empty();
    } catch (InterruptedException stopped) {
      giveBackWhenThere(wanted);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RefractException failure
          ? failure
          : new IllegalStateException(failed);
    }
  }

  private static void giveBackWhenThere(CompletableFuture<Connection> unwanted) {
    var _ = unwanted.whenComplete((connection, _) -> giveBack(connection));
  }

  private static void giveBack(@Nullable Connection unwanted) {
    try {
      if (unwanted != null) {
        unwanted.close();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("a connection could not be given back", broken);
    }
  }

  /** The statements that are prepared on a borrowed connection. */
  public StatementCache statements(Connection borrowed) throws SQLException {
    Connection connection = borrowed.unwrap(Connection.class);
    StatementCache known = statements.get(connection);
    if (known != null) {
      return known;
    }
    forgetClosedConnections();
    return statements.computeIfAbsent(connection, StatementCache::new);
  }

  /** The pool does not tell when it closes one; but a new one is seldom and often replaces one. */
  private void forgetClosedConnections() throws SQLException {
    for (Iterator<Connection> known = statements.keySet().iterator(); known.hasNext(); ) {
      if (known.next().isClosed()) {
        known.remove();
      }
    }
  }

  /** What an error of one of its connections means; the message names the database. */
  public RefractException failure(SQLException error) {
    return translated(url, error);
  }

  @Override
  public void close() {
    pool.close();
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
