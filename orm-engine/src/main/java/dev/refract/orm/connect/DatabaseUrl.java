package dev.refract.orm.connect;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a database is. Prints itself without its password. */
public sealed interface DatabaseUrl permits SqliteUrl, PostgresUrl {

  /**
   * Reads {@code file:./dev.db?…} and {@code postgresql://user:password@host:port/database?…}, and
   * the JDBC forms {@code jdbc:sqlite:…} and {@code jdbc:postgresql:…}.
   *
   * @param baseFolder what a relative {@code file:} path starts from
   * @throws ConnectionException P1013 where the text is not such a URL; it never quotes the text,
   *     which may hold a password
   */
  static DatabaseUrl parse(String text, Path baseFolder) {
    String url = text.strip();
    if (url.startsWith(SqliteUrl.PREFIX)) {
      return SqliteUrl.parse(url.substring(SqliteUrl.PREFIX.length()), baseFolder);
    }
    if (url.startsWith(SqliteUrl.DRIVER_PREFIX)) {
      String path = url.substring(SqliteUrl.DRIVER_PREFIX.length());
      return SqliteUrl.parse(
          path.startsWith(SqliteUrl.PREFIX) ? path.substring(SqliteUrl.PREFIX.length()) : path,
          baseFolder);
    }
    if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
      return PostgresUrlReader.read(url, baseFolder);
    }
    if (url.startsWith(PostgresUrlReader.DRIVER_PREFIX)) {
      return PostgresUrlReader.readDriver(url, baseFolder);
    }
    throw ConnectionException.badUrl(
        url.isEmpty()
            ? "it is empty"
            : "it must start with `file:` (SQLite) or `postgresql://` (PostgreSQL)");
  }

  /**
   * The same, where the text may also be {@code env("X")}.
   *
   * @throws ConnectionException P1012 where that variable is not set
   */
  static DatabaseUrl parse(String text, Path baseFolder, Variables variables) {
    return parse(variables.resolve(text), baseFolder);
  }

  Dialect dialect();

  PoolSettings pool();

  /** The database in words for messages: a file path, or server and name. */
  String description();

  /** Who connects, as far as the URL says. */
  Optional<String> user();

  /** What of the URL means nothing, in sentences without secrets. */
  List<String> notes();
}
