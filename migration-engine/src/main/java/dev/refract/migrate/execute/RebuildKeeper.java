package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what SQLite loses when a table is rebuilt (new table, copy, drop, rename): its triggers,
 * its partial and expression indexes, and the counter of its AUTOINCREMENT. Views on the table, and
 * broken views anywhere, would make the final rename fail; they are left alone by switching the
 * check off for that one statement.
 */
final class RebuildKeeper {
  /** An index that no schema can express, so that no diff creates it again. */
  private static final String SPECIAL_INDEX = "(?is).*\\)\\s*WHERE\\s.*|.*\\(.*\\(.*";

  private record Thing(String type, String name, String table, String sql) {}

  private final Connection connection;
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> droppedIndexes = new HashSet<>();
  private final List<Thing> lost = new ArrayList<>();
  private final Map<String, Long> counters = new LinkedHashMap<>();

  RebuildKeeper(Connection connection) {
    this.connection = connection;
  }

  void before(ScriptStatement statement) throws SQLException {
    for (DropTable drop : statement.actions(DropTable.class)) {
      String table = drop.table().name();
      dropped.add(key(table));
      remember(table);
    }
    statement.actions(DropIndex.class).forEach(d -> droppedIndexes.add(key(d.index().name())));
    if (endsRebuild(statement)) {
      run("PRAGMA legacy_alter_table=ON");
    }
  }

  void after(ScriptStatement statement) throws SQLException {
    if (endsRebuild(statement)) {
      run("PRAGMA legacy_alter_table=OFF");
    }
  }

  private boolean endsRebuild(ScriptStatement statement) {
    return statement.actions(RenameTable.class).stream()
        .anyMatch(rename -> dropped.contains(key(rename.newName())));
  }

  /** Creates again what is missing on tables that are back; returns what could not be. */
  List<String> putBack() throws SQLException {
    List<String> notes = new ArrayList<>();
    for (Map.Entry<String, Long> counter : counters.entrySet()) {
      putBackCounter(counter.getKey(), counter.getValue());
    }
    for (Thing thing : lost) {
      boolean wanted =
          exists("table", thing.table())
              && !exists(thing.type(), thing.name())
              && !droppedIndexes.contains(key(thing.name()));
      if (wanted) {
        putBack(thing, notes);
      }
    }
    return notes;
  }

  private void putBack(Thing thing, List<String> notes) throws SQLException {
    run("SAVEPOINT put_back");
    try {
      run(thing.sql());
    } catch (SQLException failure) {
      run("ROLLBACK TO put_back");
      notes.add(
          "The %s \"%s\" of table \"%s\" no longer fits and is gone (%s). It was: %s"
              .formatted(
                  thing.type(),
                  thing.name(),
                  thing.table(),
                  SqliteError.of(failure).reason(),
                  thing.sql()));
    }
    run("RELEASE put_back");
  }

  private void remember(String table) throws SQLException {
    String things =
        "SELECT type, name, tbl_name, sql FROM sqlite_schema"
            + " WHERE type IN ('trigger', 'index') AND sql IS NOT NULL AND lower(tbl_name) = ?";
    try (PreparedStatement sql = connection.prepareStatement(things)) {
      sql.setString(1, key(table));
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          Thing thing =
              new Thing(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
          if (thing.type().equals("trigger") || thing.sql().matches(SPECIAL_INDEX)) {
            lost.add(thing);
          }
        }
      }
    }
    if (exists("table", "sqlite_sequence")) {
      try (PreparedStatement sql =
          connection.prepareStatement("SELECT seq FROM sqlite_sequence WHERE lower(name) = ?")) {
        sql.setString(1, key(table));
        try (ResultSet row = sql.executeQuery()) {
          if (row.next()) {
            counters.put(table, row.getLong(1));
          }
        }
      }
    }
  }

  private void putBackCounter(String table, long counter) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE lower(name) = ?")) {
      update.setLong(1, counter);
      update.setString(2, key(table));
      if (update.executeUpdate() > 0) {
        return;
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO sqlite_sequence (name, seq) SELECT name, ? FROM sqlite_schema"
                + " WHERE type = 'table' AND lower(name) = ? AND sql LIKE '%AUTOINCREMENT%'")) {
      insert.setLong(1, counter);
      insert.setString(2, key(table));
      insert.executeUpdate();
    }
  }

  private boolean exists(String type, String name) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement(
            "SELECT 1 FROM sqlite_schema WHERE type = ? AND lower(name) = ?")) {
      sql.setString(1, type);
      sql.setString(2, key(name));
      try (ResultSet row = sql.executeQuery()) {
        return row.next();
      }
    }
  }

  private void run(String text) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(text);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
