package dev.refract.migrate.command;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Rule;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a PostgreSQL database and its shadow are not alike. Only reads; without a shadow of its
 * own, a new database of the same server is compared, which is a copy of {@code template1}.
 */
final class ShadowDifferences {
  private static final String VERSION =
      "SELECT (current_setting('server_version_num')::int / 10000)::text";
  private static final String TEXTS =
      "SELECT concat_ws(', ', pg_encoding_to_char(encoding), datcollate, datctype)"
          + " FROM pg_database WHERE datname = ";
  private static final String INSTALLED = "SELECT extname::text FROM pg_extension ORDER BY 1";
  private static final String AVAILABLE = "SELECT name::text FROM pg_available_extensions";

  private ShadowDifferences() {}

  static List<Finding> of(MigrationTarget target) {
    if (!(target.database().url() instanceof PostgresUrl)) {
      return List.of();
    }
    try (Connection main = target.database().borrow()) {
      Optional<DatabaseUrl> shadow = target.shadowUrl();
      return shadow.isEmpty() ? ofTemplate(main) : ofGiven(main, shadow.get());
    } catch (SQLException failure) {
      throw target.database().failure(failure);
    }
  }

  private static List<Finding> ofTemplate(Connection main) throws SQLException {
    return texts(only(main, TEXTS + "current_database()"), only(main, TEXTS + "'template1'"))
        .stream()
        .toList();
  }

  private static List<Finding> ofGiven(Connection main, DatabaseUrl url) throws SQLException {
    List<Finding> found = new ArrayList<>();
    try (Database database = Database.open(url);
        Connection shadow = database.borrow()) {
      version(only(main, VERSION), only(shadow, VERSION)).ifPresent(found::add);
      texts(only(main, TEXTS + "current_database()"), only(shadow, TEXTS + "current_database()"))
          .ifPresent(found::add);
      List<String> available = all(shadow, AVAILABLE);
      all(main, INSTALLED).stream()
          .filter(extension -> !available.contains(extension))
          .map(ShadowDifferences::extension)
          .forEach(found::add);
    }
    return found;
  }

  private static Optional<Finding> version(String main, String shadow) {
    return main.equals(shadow)
        ? Optional.empty()
        : Optional.of(
            Rule.SHADOW_DIFFERS
                .at(0, "The shadow database is PostgreSQL %s, this one %s".formatted(shadow, main))
                .safer("Let shadow_url name a server of the same version."));
  }

  private static Optional<Finding> texts(String main, String shadow) {
    return main.equals(shadow)
        ? Optional.empty()
        : Optional.of(
            Rule.SHADOW_DIFFERS
                .at(0, "The shadow database has %s, this one %s".formatted(shadow, main))
                .as(FindingSeverity.NOTE)
                .because(
                    "Encoding and collation decide which texts fit, and how they are sorted."));
  }

  private static Finding extension(String extension) {
    return Rule.SHADOW_DIFFERS
        .at(0, "The server of the shadow database does not have the extension " + extension)
        .safer("Install it there, so that migrations can be tried out.");
  }

  private static String only(Connection connection, String query) throws SQLException {
    return all(connection, query).getFirst();
  }

  private static List<String> all(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
