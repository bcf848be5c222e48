package dev.refract.migrate.command;

import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.MigrationsTable;
import dev.refract.migrate.script.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads and writes the history table of a target; a write is a transaction of its own. */
record HistoryAccess(MigrationTarget target) {

  /** Something to do with the table while nobody else can write. */
  interface Write {
    void to(MigrationsTable table) throws SQLException;
  }

  Optional<List<AppliedMigration>> read() {
    try (Connection connection = target.database().borrow()) {
      return table(connection).read();
    } catch (SQLException failure) {
      throw target.database().failure(failure);
    }
  }

  void write(Write write) {
    RunBracket bracket =
        new RunBracket() {
          @Override
          public boolean opening(Connection connection) throws SQLException {
            write.to(table(connection));
            return true;
          }
        };
    try (Connection connection = target.database().borrow()) {
      ScriptRunner.of(target.database()).run(connection, SqlScript.empty(), bracket);
    } catch (SQLException failure) {
      throw target.database().failure(failure);
    }
  }

  MigrationsTable table(Connection connection) {
    return new MigrationsTable(connection, target.clock());
  }
}
