package dev.refract.orm.connect;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Connections to a PostgreSQL server. The driver's own source writes all its settings into a URL,
 * which the driver logs; here the secrets stay out of it.
 */
final class PostgresSource extends UrlSource {
  /** To open the network connection has its own limit; what the server then does, a little more. */
  private static final Duration FOR_GREETING = Duration.ofMillis(500);

  private final Driver driver = new Driver();
  private final PostgresUrl url;

  PostgresSource(PostgresUrl url) {
    this.url = url;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = driver.connect("jdbc:postgresql:///", properties());
    if (connection == null) {
      throw new SQLException("the driver does not know its own URL", "08001");
    }
    return connection;
  }

  private Properties properties() {
    Properties all = new Properties();
    switch (url.address()) {
      case PostgresAddress.Network(String host, int port) -> {
        PGProperty.PG_HOST.set(all, host);
        PGProperty.PG_PORT.set(all, port);
      }
      case PostgresAddress.LocalSocket socket -> {
        PGProperty.PG_HOST.set(all, "localhost");
        PGProperty.PG_PORT.set(all, socket.port());
        PGProperty.SOCKET_FACTORY.set(all, LocalSocketFactory.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(all, socket.file().toString());
      }
    }
    PGProperty.PG_DBNAME.set(all, url.database());
    url.user().ifPresent(user -> PGProperty.USER.set(all, user));
    url.password().secret().ifPresent(secret -> PGProperty.PASSWORD.set(all, secret));
    PGProperty.APPLICATION_NAME.set(all, url.applicationName().orElse("refract"));
    url.options().ifPresent(options -> PGProperty.OPTIONS.set(all, options));
    url.channelBinding().ifPresent(binding -> PGProperty.CHANNEL_BINDING.set(all, binding));
    addTimes(all);
    addTls(all);
    if (url.pgBouncer()) {
      PGProperty.PREPARE_THRESHOLD.set(all, 0);
    } else {
      PGProperty.CURRENT_SCHEMA.set(all, url.dialect().quote(url.schema()));
    }
    return all;
  }

  private void addTimes(Properties all) {
    Duration connect = url.pool().connectTimeout();
    PGProperty.CONNECT_TIMEOUT.set(all, Math.toIntExact(connect.toSeconds()));
    if (connect.isPositive()) {
      double whole = connect.plus(FOR_GREETING).toMillis() / 1000.0;
      PGProperty.LOGIN_TIMEOUT.set(all, String.valueOf(whole));
    }
    PGProperty.SOCKET_TIMEOUT.set(all, Math.toIntExact(url.pool().socketTimeout().toSeconds()));
    PGProperty.TCP_KEEP_ALIVE.set(all, true);
  }

  private void addTls(Properties all) {
    PostgresTls tls = url.tls();
    tls.mode().ifPresent(mode -> PGProperty.SSL_MODE.set(all, mode));
    tls.rootCertificate().map(Path::toString).ifPresent(f -> PGProperty.SSL_ROOT_CERT.set(all, f));
    tls.certificate().map(Path::toString).ifPresent(f -> PGProperty.SSL_CERT.set(all, f));
    tls.key().map(Path::toString).ifPresent(f -> PGProperty.SSL_KEY.set(all, f));
    tls.password().secret().ifPresent(secret -> PGProperty.SSL_PASSWORD.set(all, secret));
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
