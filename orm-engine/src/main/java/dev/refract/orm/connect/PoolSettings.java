package dev.refract.orm.connect;

import java.time.Duration;
import java.util.Set;

/**
 * How many connections there are and how long anything waits, from the URL. Times are whole
 * seconds; zero is endless unless it says otherwise.
 *
 * @param connectionLimit {@code connection_limit}; otherwise twice the processors plus one
 * @param poolTimeout {@code pool_timeout}, how long to wait for a free connection; 10 s
 * @param connectTimeout {@code connect_timeout}, how long to wait for the server; 5 s
 * @param socketTimeout {@code socket_timeout}, how long one statement may wait: for the server's
 *     answer, or for SQLite's lock (where zero does not wait); otherwise endless, SQLite 5 s
 * @param idleLifetime {@code max_idle_connection_lifetime}, after which a connection that nobody
 *     needs is closed; 5 minutes
 * @param lifetime {@code max_connection_lifetime}, after which any connection is replaced; 30
 *     minutes
 * @param statementCacheSize {@code statement_cache_size}, how many prepared statements a connection
 *     keeps; 200
 */
public record PoolSettings(
    int connectionLimit,
    Duration poolTimeout,
    Duration connectTimeout,
    Duration socketTimeout,
    Duration idleLifetime,
    Duration lifetime,
    int statementCacheSize) {

  static final Set<String> PARAMETERS =
      Set.of(
          "connection_limit",
          "pool_timeout",
          "connect_timeout",
          "socket_timeout",
          "max_idle_connection_lifetime",
          "max_connection_lifetime",
          "statement_cache_size");

  static PoolSettings of(UrlParameters parameters, Duration socketTimeout) {
    int processors = Runtime.getRuntime().availableProcessors();
    int limit = parameters.number("connection_limit", 2 * processors + 1);
    if (limit == 0) {
      throw UrlParameters.bad("connection_limit", "at least 1");
    }
    return new PoolSettings(
        limit,
        parameters.seconds("pool_timeout", Duration.ofSeconds(10)),
        parameters.seconds("connect_timeout", Duration.ofSeconds(5)),
        parameters.text("socket_timeout").isPresent()
            ? parameters.seconds("socket_timeout", Duration.ZERO)
            : socketTimeout,
        parameters.seconds("max_idle_connection_lifetime", Duration.ofMinutes(5)),
        parameters.seconds("max_connection_lifetime", Duration.ofMinutes(30)),
        parameters.number("statement_cache_size", 200));
  }

  PoolSettings withLimit(int limit) {
    return new PoolSettings(
        limit,
        poolTimeout,
        connectTimeout,
        socketTimeout,
        idleLifetime,
        lifetime,
        statementCacheSize);
  }
}
