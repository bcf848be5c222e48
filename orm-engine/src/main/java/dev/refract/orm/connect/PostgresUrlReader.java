package dev.refract.orm.connect;

import dev.refract.orm.error.ConnectionException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the URLs of PostgreSQL, in the form of the reference and in that of the JDBC driver. */
final class PostgresUrlReader {
  static final String DRIVER_PREFIX = "jdbc:postgresql:";
  private static final int PORT = 5432;

  /** Up to the last {@code @} of the part before the path: passwords may hold one. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^:/?]*)(?::(?<password>[^/?]*))?@)?"
              + "(?<host>\\[[^]/?@]+]|[^:/?@]*)(?::(?<port>\\d{1,5}))?"
              + "(?:/(?<database>[^?@]*))?(?:\\?(?<query>[^@]*))?",
          Pattern.DOTALL);

  private static final Pattern DRIVER_SHAPE =
      Pattern.compile(
          DRIVER_PREFIX
              + "(?://(?<host>\\[[^]/?@]+]|[^:/?@]*)(?::(?<port>\\d{1,5}))?(?:/|(?=\\?|$)))?"
              + "(?<database>[^?@/]*)/?(?:\\?(?<query>.*))?",
          Pattern.DOTALL);

  private static final Set<String> PARAMETERS =
      Set.of(
          "schema", "host", "application_name", "options", "channel_binding", "pgbouncer", "user");

  /** What the driver calls differently. */
  private static final Map<String, String> DRIVER_NAMES =
      Map.of(
          "currentSchema", "schema",
          "ApplicationName", "application_name",
          "connectTimeout", "connect_timeout",
          "socketTimeout", "socket_timeout",
          "channelBinding", "channel_binding",
          "preparedStatementCacheQueries", "statement_cache_size");

  private PostgresUrlReader() {}

  static PostgresUrl read(String url, Path baseFolder) {
    Matcher parts = SHAPE.matcher(url);
    if (!parts.matches()) {
      throw ConnectionException.badUrl(
          "expected `postgresql://user:password@host:port/database`; special characters in user and"
              + " password need percent escapes, such as `%40` for `@` and `%2F` for `/`");
    }
    UrlParameters parameters = UrlParameters.parse(part(parts, "query").orElse(""));
    return url(
        parts,
        decoded(parts, "user"),
        decoded(parts, "password"),
        parameters,
        PostgresTls.of(parameters, baseFolder),
        parameters.notes(known(PostgresTls.PARAMETERS, Set.of())));
  }

  static PostgresUrl readDriver(String url, Path baseFolder) {
    Matcher parts = DRIVER_SHAPE.matcher(url);
    if (!parts.matches()) {
      throw ConnectionException.badUrl(
          "expected `jdbc:postgresql://host:port/database?user=…&password=…`; special characters in"
              + " a value need percent escapes, such as `%26` for `&`");
    }
    UrlParameters parameters =
        UrlParameters.parse(
            part(parts, "query").orElse(""), name -> DRIVER_NAMES.getOrDefault(name, name));
    return url(
        parts,
        parameters.text("user"),
        parameters.text("password"),
        parameters,
        PostgresTls.ofDriver(parameters, baseFolder),
        parameters.notes(
            known(PostgresTls.DRIVER_PARAMETERS, Set.of("password", "prepareThreshold"))));
  }

  private static Set<String> known(Set<String> ofTls, Set<String> others) {
    Set<String> all = new HashSet<>(PARAMETERS);
    all.addAll(PoolSettings.PARAMETERS);
    all.addAll(ofTls);
    all.addAll(others);
    return all;
  }

  private static PostgresUrl url(
      Matcher parts,
      Optional<String> givenUser,
      Optional<String> password,
      UrlParameters parameters,
      PostgresTls tls,
      List<String> notes) {
    Optional<String> user = givenUser.or(() -> parameters.text("user"));
    return new PostgresUrl(
        address(parts, parameters),
        decoded(parts, "database").orElseGet(() -> user.orElse("postgres")),
        user,
        new Password(password),
        parameters.text("schema").orElse("public"),
        parameters.text("application_name"),
        parameters.text("options"),
        parameters.oneOf("channel_binding", List.of("disable", "prefer", "require")),
        // the driver's way to say the same
        parameters.flag("pgbouncer") || parameters.number("prepareThreshold", 5) == 0,
        tls,
        PoolSettings.of(parameters, Duration.ZERO),
        notes);
  }

  /** A host that is a path is the folder of a local socket, wherever it stands. */
  private static PostgresAddress address(Matcher parts, UrlParameters parameters) {
    int port = part(parts, "port").map(Integer::parseInt).orElse(PORT);
    if (port < 1 || port > 65_535) {
      throw ConnectionException.badUrl("its port must be a number from 1 to 65535");
    }
    String host = parameters.text("host").or(() -> decoded(parts, "host")).orElse("localhost");
    if (host.startsWith("/")) {
      return new PostgresAddress.LocalSocket(UrlParameters.path("host", host, Path.of("/")), port);
    }
    boolean isBracketed = host.startsWith("[") && host.endsWith("]");
    return new PostgresAddress.Network(
        isBracketed ? host.substring(1, host.length() - 1) : host, port);
  }

  private static Optional<String> decoded(Matcher parts, String name) {
    return part(parts, name).map(UrlParameters::decode);
  }

  private static Optional<String> part(Matcher parts, String name) {
    boolean isThere = parts.namedGroups().containsKey(name);
    return Optional.ofNullable(isThere ? parts.group(name) : null).filter(text -> !text.isEmpty());
  }
}
