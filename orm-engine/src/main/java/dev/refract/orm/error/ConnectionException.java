package dev.refract.orm.error;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database that cannot be reached, opened or used (P1xxx). */
public final class ConnectionException extends RefractException {
  private static final long serialVersionUID = 1L;
  private static final String NO_DATABASE = "P1003";

  private ConnectionException(
      String code, String message, Map<String, ?> facts, @Nullable Throwable cause) {
    super(code, message, facts, cause);
  }

  /** Whether there is no such database, or no such file (P1003). */
  public boolean isAboutMissingDatabase() {
    return code().equals(NO_DATABASE);
  }

  public static ConnectionException authenticationFailed(String user, Throwable cause) {
    return new ConnectionException(
        "P1000",
        "Authentication failed against the database server, the provided database credentials for `"
            + user
            + "` are not valid",
        Facts.of("user", user),
        cause);
  }

  /**
   * No connection to the server.
   *
   * @param reason what stands in the way, such as {@code Connection refused}; empty where unknown
   */
  public static ConnectionException unreachable(String address, String reason, Throwable cause) {
    return new ConnectionException(
        "P1001",
        "Can't reach database server at " + address + (reason.isEmpty() ? "" : ": " + reason),
        Facts.of("address", address, "reason", reason),
        cause);
  }

  public static ConnectionException fileMissing(Path file) {
    return new ConnectionException(
        NO_DATABASE,
        "Database file `" + file + "` does not exist",
        Facts.of("file", file.toString()),
        null);
  }

  public static ConnectionException folderMissing(Path file) {
    return new ConnectionException(
        NO_DATABASE,
        "Database file `"
            + file
            + "` cannot be made, because the folder `"
            + file.getParent()
            + "` does not exist",
        Facts.of("file", file.toString(), "folder", String.valueOf(file.getParent())),
        null);
  }

  public static ConnectionException databaseMissing(Throwable cause) {
    return new ConnectionException(
        NO_DATABASE, "The database does not exist on the database server", Map.of(), cause);
  }

  /** The server was there, but did not answer in time. */
  public static ConnectionException serverTimedOut(String address, @Nullable Throwable cause) {
    return new ConnectionException(
        "P1002",
        "The database server at " + address + " was reached but timed out",
        Facts.of("address", address),
        cause);
  }

  public static ConnectionException timedOut(String what, @Nullable Throwable cause) {
    return new ConnectionException("P1008", "Operation has timed out: " + what, Map.of(), cause);
  }

  /** Who connects is known, but may not do this. */
  public static ConnectionException accessDenied(String reason, Throwable cause) {
    return new ConnectionException(
        "P1010", "Access to the database was denied: " + reason, Facts.of("reason", reason), cause);
  }

  public static ConnectionException accessDenied(
      String database, String reason, @Nullable Throwable cause) {
    return new ConnectionException(
        "P1010",
        "Access to the database `" + database + "` was denied: " + reason,
        Facts.of("database", database, "reason", reason),
        cause);
  }

  /** The URL is that of an environment variable, and there is none. */
  public static ConnectionException variableMissing(String name) {
    return new ConnectionException(
        "P1012",
        "Environment variable not found: " + name + ". Set it, or add it to .env",
        Facts.of("variable", name),
        null);
  }

  public static ConnectionException tlsFailed(String reason, Throwable cause) {
    return new ConnectionException(
        "P1011", "Error opening a TLS connection: " + reason, Facts.of("reason", reason), cause);
  }

  public static ConnectionException badUrl(String reason) {
    return new ConnectionException(
        "P1013", "The database URL is not valid: " + reason, Facts.of("reason", reason), null);
  }

  public static ConnectionException notSqlite(String file, @Nullable Throwable cause) {
    return new ConnectionException(
        "P1013",
        "The file `" + file + "` is not a SQLite database, or it is encrypted or damaged",
        Facts.of("file", file),
        cause);
  }

  public static ConnectionException connectionClosed(Throwable cause) {
    return new ConnectionException("P1017", "Server has closed the connection.", Map.of(), cause);
  }

  public static ConnectionException poolExhausted(long millis, int limit, Throwable cause) {
    return new ConnectionException(
        "P2024",
        "Timed out fetching a new connection from the connection pool (timeout: "
            + millis
            + " ms, connection limit: "
            + limit
            + ")",
        Facts.of("timeout", millis, "connectionLimit", limit),
        cause);
  }

  public static ConnectionException tooManyConnections(String reason, Throwable cause) {
    return new ConnectionException(
        "P2037",
        "Too many database connections opened: " + reason,
        Facts.of("reason", reason),
        cause);
  }

  /**
   * The same failure with the database in its message, where that does not name it yet.
   *
   * @param place the database in words
   * @param user who connects
   */
  public ConnectionException naming(String place, String user) {
    Throwable cause = getCause();
    if (cause == null || text().contains(place)) {
      return this;
    }
    return switch (code()) {
      case "P1000" -> authenticationFailed(user, cause);
      case "P1001" -> unreachable(place, String.valueOf(facts().getOrDefault("reason", "")), cause);
      case "P1002" -> serverTimedOut(place, cause);
      default -> {
        Map<String, Object> facts = new LinkedHashMap<>(facts());
        facts.put("database", place);
        yield new ConnectionException(code(), text() + " (database `" + place + "`)", facts, cause);
      }
    };
  }
}
