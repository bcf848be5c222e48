package dev.refract.migrate.history;

import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Databases on a PostgreSQL server that are made for one use and dropped afterwards. A process that
 * is killed leaves its own behind; their names say when they were made, so that a later use finds
 * them.
 */
final class TemporaryDatabases {
  private static final Duration OLD = Duration.ofHours(1);

  /** As in {@code refract_shadow_1767225600_0a1b2c…}: what for, and the second it was made. */
  private static final String NAME = "^refract_(shadow|rehearsal)_[0-9]{1,12}_[0-9a-f]{32}$";

  private TemporaryDatabases() {}

  static String newShadow() {
    return named("shadow", Instant.now());
  }

  static String newRehearsal() {
    return named("rehearsal", Instant.now());
  }

  private static String named(String purpose, Instant made) {
    String unique = UUID.randomUUID().toString().replace("-", "");
    return "refract_" + purpose + "_" + made.getEpochSecond() + "_" + unique;
  }

  /**
   * Drops those that were left behind: of this user, more than an hour old, and with nobody
   * connected.
   *
   * @return their names
   */
  static List<String> dropLeftOnes(Connection connection) throws SQLException {
    List<String> dropped = new ArrayList<>();
    for (String name : Answers.texts(connection, leftOnes(Instant.now().minus(OLD)))) {
      if (drop(connection, name)) {
        dropped.add(name);
      }
    }
    return dropped;
  }

  private static String leftOnes(Instant before) {
    return """
    SELECT datname FROM pg_database d
    WHERE datname ~ '%s' AND split_part(datname, '_', 3)::bigint < %d
      AND pg_get_userbyid(datdba) = current_user
      AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datid = d.oid)
    ORDER BY 1\
    """
        .formatted(NAME, before.getEpochSecond());
  }

  /** The server refuses where somebody has connected since, or another process is faster. */
  private static boolean drop(Connection connection, String name) throws SQLException {
    try {
      Answers.run(connection, "DROP DATABASE " + Dialect.postgres().quote(name));
      return true;
    } catch (SQLException refused) {
      if (connection.isValid(1)) {
        return false;
      }
      throw refused;
    }
  }
}
