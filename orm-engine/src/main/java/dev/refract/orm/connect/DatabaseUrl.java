package dev.refract.orm.connect;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import java.nio.file.Path;

/** Where a database is. Prints itself without its password. */
public sealed interface DatabaseUrl permits SqliteUrl, PostgresUrl {

  /**
   * Reads {@code file:./dev.db?…} and {@code postgresql://user:password@host:port/database?…}.
   *
   * @param baseFolder what a relative {@code file:} path starts from
   * @throws ConnectionException P1013 where the text is not such a URL; it never quotes the text,
   *     which may hold a password
   */
  static DatabaseUrl parse(String text, Path baseFolder) {
    String url = text.strip();
    if (url.startsWith("file:")) {
      return SqliteUrl.parse(url, baseFolder);
    }
    if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
      return PostgresUrl.parse(url);
    }
    throw ConnectionException.badUrl(
        url.isEmpty()
            ? "it is empty"
            : "it must start with `file:` (SQLite) or `postgresql://` (PostgreSQL)");
  }

  Dialect dialect();

  PoolSettings pool();

  /** The database in words for messages: a file path, or server and name. */
  String description();
}
