package dev.refract.orm.connect;

import dev.refract.orm.error.ConnectionException;
import java.time.Duration;

/**
 * How many connections there are and how long anything waits, from the URL.
 *
 * @param connectionLimit {@code connection_limit}; otherwise twice the processors plus one
 * @param poolTimeout {@code pool_timeout}, how long to wait for a free connection; 10 s
 * @param connectTimeout {@code connect_timeout}, how long to wait for the server; 5 s
 * @param socketTimeout {@code socket_timeout}, how long one statement may wait: for the server's
 *     answer (endless if zero), or for SQLite's lock; SQLite 5 s
 */
public record PoolSettings(
    int connectionLimit, Duration poolTimeout, Duration connectTimeout, Duration socketTimeout) {

  static PoolSettings of(UrlParameters parameters, Duration socketTimeout) {
    int processors = Runtime.getRuntime().availableProcessors();
    int limit = parameters.number("connection_limit", 2 * processors + 1);
    if (limit == 0) {
      throw ConnectionException.badUrl("its parameter `connection_limit` must be at least 1");
    }
    return new PoolSettings(
        limit,
        Duration.ofSeconds(parameters.number("pool_timeout", 10)),
        Duration.ofSeconds(parameters.number("connect_timeout", 5)),
        Duration.ofSeconds(
            parameters.number("socket_timeout", Math.toIntExact(socketTimeout.toSeconds()))));
  }

  PoolSettings withLimit(int limit) {
    return new PoolSettings(limit, poolTimeout, connectTimeout, socketTimeout);
  }
}
