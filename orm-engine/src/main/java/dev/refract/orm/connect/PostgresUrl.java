package dev.refract.orm.connect;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code postgresql://user:password@host:port/database?parameters}.
 *
 * @param schema {@code schema}; {@code public} where none is named
 * @param sslMode as PostgreSQL's own clients know it
 * @param pgBouncer {@code pgbouncer=true}: no prepared statement outlives its transaction
 */
public record PostgresUrl(
    String host,
    int port,
    String database,
    Optional<String> user,
    Password password,
    String schema,
    Optional<String> sslMode,
    Optional<String> applicationName,
    boolean pgBouncer,
    PoolSettings pool)
    implements DatabaseUrl {

  private static final Pattern SHAPE =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
              + "(?<host>\\[[^]]+]|[^:/?@]*)(?::(?<port>\\d{1,5}))?"
              + "(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");

  /** A password, which prints itself as stars. */
  public record Password(Optional<String> secret) {
    @Override
    public String toString() {
      return secret.isPresent() ? "***" : "(none)";
    }
  }

  static PostgresUrl parse(String url) {
    Matcher parts = SHAPE.matcher(url);
    if (!parts.matches()) {
      throw ConnectionException.badUrl(
          "expected `postgresql://user:password@host:port/database`; special characters in user and"
              + " password need percent escapes");
    }
    UrlParameters parameters = UrlParameters.parse(group(parts, "query").orElse(""));
    Optional<String> user = group(parts, "user").map(UrlParameters::decode);
    return new PostgresUrl(
        group(parts, "host").map(UrlParameters::decode).orElse("localhost"),
        group(parts, "port").map(Integer::parseInt).orElse(5432),
        group(parts, "database")
            .map(UrlParameters::decode)
            .orElseGet(() -> user.orElse("postgres")),
        user,
        new Password(group(parts, "password").map(UrlParameters::decode)),
        parameters.text("schema").orElse("public"),
        parameters.text("sslmode"),
        parameters.text("application_name"),
        parameters.text("pgbouncer").filter("true"::equals).isPresent(),
        PoolSettings.of(parameters, Duration.ZERO));
  }

  private static Optional<String> group(Matcher parts, String name) {
    return Optional.ofNullable(parts.group(name)).filter(text -> !text.isEmpty());
  }

  @Override
  public Dialect dialect() {
    return Dialect.postgres();
  }

  @Override
  public String description() {
    return database + " on " + host + ":" + port;
  }

  @Override
  public String toString() {
    return "postgresql://"
        + user.map(u -> u + (password.secret().isPresent() ? ":***" : "") + "@").orElse("")
        + host
        + ":"
        + port
        + "/"
        + database
        + "?schema="
        + schema;
  }
}
