package dev.refract.migrate.command;

import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationsTable;
import java.sql.SQLException;
import java.util.List;

/**
 * The rows of those migrations for which another one stands. When that one is recorded they count
 * as rolled back, which both tools read as if they were not there.
 */
record Replaced(List<AppliedMigration> rows) {

  /**
   * Finds them.
   *
   * @throws MigrationException P3093 where a database has only some of them
   */
  static Replaced of(MigrationFile migration, List<AppliedMigration> all) {
    List<String> names = migration.replaces();
    List<AppliedMigration> rows =
        all.stream()
            .filter(row -> names.contains(row.name()) && !row.isRolledBack())
            .filter(row -> row.finishedAt().isPresent())
            .toList();
    List<String> found = rows.stream().map(AppliedMigration::name).toList();
    if (!found.isEmpty() && !found.containsAll(names)) {
      throw MigrationException.replacesSome(
          migration.name(), names.stream().filter(name -> !found.contains(name)).toList());
    }
    return new Replaced(rows);
  }

  boolean isApplied() {
    return !rows.isEmpty();
  }

  void record(MigrationsTable table) throws SQLException {
    for (AppliedMigration row : rows) {
      table.markRolledBack(row.id());
    }
  }
}
