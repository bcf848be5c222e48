package dev.refract.migrate.command;

import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.MigrationsTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code migrate resolve}: a person says what became of a migration. Runs no SQL of it. */
public final class Resolve {
  private Resolve() {}

  /**
   * The database already has what the migration does: a failed one that was completed by hand, or
   * the first one of a database that existed before its history.
   *
   * @throws MigrationException P3017 for an unknown name, P3008 when it is recorded already
   */
  public static void applied(MigrationTarget target, String name) {
    MigrationsFolder folder = target.folder();
    MigrationFile migration =
        folder.find(name).orElseThrow(() -> MigrationException.unknownMigration(name));
    write(
        target,
        table -> {
          if (!table.exists()) {
            table.create();
          }
          Replaced.of(migration, table.read().orElse(List.of())).record(table);
          forgetOldName(table, folder, name);
          for (AppliedMigration row : rows(table.read().orElse(List.of()), name)) {
            if (row.isFailed()) {
              table.markRolledBack(row.id());
            } else if (!row.isRolledBack()) {
              throw MigrationException.alreadyApplied(name);
            }
          }
          table.recordAsApplied(migration);
        });
  }

  /** The row of a migration that has got another name counts no more. */
  private static void forgetOldName(MigrationsTable table, MigrationsFolder folder, String name)
      throws SQLException {
    List<AppliedMigration> all = table.read().orElse(List.of());
    for (Map.Entry<String, String> renamed :
        MigrationHistory.of(folder, Optional.of(all)).renamed().entrySet()) {
      if (renamed.getValue().equals(name)) {
        for (AppliedMigration row : rows(all, renamed.getKey())) {
          table.markRolledBack(row.id());
        }
      }
    }
  }

  /**
   * The effects of a failed migration are gone, so it may run again.
   *
   * @throws MigrationException P3011 when it never ran, P3012 when it did not fail
   */
  public static void rolledBack(MigrationTarget target, String name) {
    write(
        target,
        table -> {
          List<AppliedMigration> rows = rows(table.read().orElse(List.of()), name);
          if (rows.isEmpty()) {
            throw MigrationException.neverApplied(name);
          }
          for (AppliedMigration row : rows) {
            if (row.isFailed()) {
              table.markRolledBack(row.id());
            } else if (!row.isRolledBack()) {
              throw MigrationException.notFailed(name);
            }
          }
        });
  }

  private static void write(MigrationTarget target, Session.Write write) {
    try (Session session = Session.exclusive(target)) {
      session.write(write);
    }
  }

  private static List<AppliedMigration> rows(List<AppliedMigration> all, String name) {
    return all.stream().filter(row -> row.name().equals(name)).toList();
  }
}
