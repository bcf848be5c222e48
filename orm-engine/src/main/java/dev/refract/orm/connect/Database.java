package dev.refract.orm.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database: its dialect and its pool of connections. Threads may share it. */
public final class Database implements AutoCloseable {
  /** How often a waiting caller looks whether the database is still there. */
  private static final Duration GLANCE = Duration.ofMillis(500);

  private static final Duration SHORTEST_IDLE = Duration.ofSeconds(10);
  private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final DatabaseUrl url;
  private final Dialect dialect;
  private final OpenedSource source;
  private final HikariDataSource pool;

  /** By the connections under those of the pool. */
  private final Map<Connection, StatementCache> statements = new ConcurrentHashMap<>();

  private Database(DatabaseUrl url, OpenedSource source, HikariDataSource pool) {
    this.source = source;
    this.url = url;
    this.dialect = url.dialect();
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
    url.notes().forEach(LOG::warn);
    try {
      OpenedSource source = new OpenedSource(DataSources.of(url, whenMissing));
      return new Database(url, source, new HikariDataSource(settings(url.pool(), source)));
    } catch (SQLException failed) {
      throw translated(url, failed);
    }
  }

  private static HikariConfig settings(PoolSettings pool, OpenedSource source) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(pool.connectionLimit());
    config.setMinimumIdle(Math.min(1, pool.connectionLimit()));
    config.setConnectionTimeout(GLANCE.toMillis());
    config.setIdleTimeout(atLeast(SHORTEST_IDLE, pool.idleLifetime()));
    config.setMaxLifetime(atLeast(SHORTEST_LIFE, pool.lifetime()));
    config.setInitializationFailTimeout(-1);
    config.setTransactionIsolation(Integer.toString(source.isolation()));
    config.setExceptionOverride(new RefusedFeature());
    config.setPoolName("refract");
    return config;
  }

  /** The pool takes nothing shorter; zero is endless for it too. */
  private static long atLeast(Duration shortest, Duration wanted) {
    return wanted.isZero() ? 0 : Math.max(shortest.toMillis(), wanted.toMillis());
  }

  private static RefractException translated(DatabaseUrl url, SQLException error) {
    RefractException failure = url.dialect().failure(error);
    return failure instanceof ConnectionException connection
        ? connection.naming(url.description(), url.user().orElse("(none)"))
        : failure;
  }

  public DatabaseUrl url() {
    return url;
  }

  public Dialect dialect() {
    return dialect;
  }

  /**
   * A connection of the pool; closing it gives it back.
   *
   * @throws ConnectionException P2024 where none became free in time, P1000 to P1017 as soon as it
   *     is known that the database is not there
   */
  public Connection borrow() {
    long begun = System.nanoTime();
    while (true) {
      try {
        return pool.getConnection();
      } catch (SQLTransientConnectionException none) {
        giveUp(none, Duration.ofNanos(System.nanoTime() - begun));
      } catch (SQLException error) {
        throw translated(url, error);
      }
    }
  }

  /** A pool without any connection tells of the last failure only, which may be long ago. */
  private void giveUp(SQLTransientConnectionException none, Duration waited) {
    Optional<SQLException> reason = reason(none);
    if (reason.isPresent() && pool.getHikariPoolMXBean().getTotalConnections() == 0) {
      check();
    }
    Duration longest = url.pool().poolTimeout();
    if (longest.isPositive() && waited.compareTo(longest) >= 0) {
      throw reason
          .map(error -> translated(url, error))
          .orElseGet(() ->
              ConnectionException.poolExhausted(
                  longest.toMillis(), url.pool().connectionLimit(), none));
    }
  }

  private void check() {
    try {
      source.check();
    } catch (SQLException down) {
      throw translated(url, down);
    }
  }

  private static Optional<SQLException> reason(SQLTransientConnectionException none) {
    Throwable cause = none.getCause();
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause).map(SQLException.class::cast);
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
    return statements.computeIfAbsent(
        connection, c -> new StatementCache(c, url.pool().statementCacheSize()));
  }

  /** The pool does not tell when it closes one; but a new one is seldom and often replaces one. */
  private void forgetClosedConnections() throws SQLException {
    for (Iterator<Connection> known = statements.keySet().iterator(); known.hasNext(); ) {
      if (known.next().isClosed()) {
        known.remove();
      }
    }
  }

  /** Its pool, as it is now. */
  public PoolState pool() {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return new PoolState(
        now.getTotalConnections(),
        now.getIdleConnections(),
        now.getActiveConnections(),
        now.getThreadsAwaitingConnection());
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
