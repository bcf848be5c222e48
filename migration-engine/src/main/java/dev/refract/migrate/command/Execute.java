package dev.refract.migrate.command;

import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.RunReport;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** {@code db execute} and {@code db seed}: runs a script that is no migration, all or nothing. */
public final class Execute {
  private Execute() {}

  /**
   * The end of a script that ran.
   *
   * @param statements how many it had
   */
  public record Report(int statements, List<String> notes) {
    public Report {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Runs all statements in one transaction.
   *
   * @throws dev.refract.migrate.execute.ScriptFailure when one fails; nothing is kept
   */
  public static Report run(Database database, String text, MigrationProgress progress) {
    ScriptRunner runner = ScriptRunner.of(database);
    SqlScript script = runner.parse(text);
    RunBracket bracket =
        new RunBracket() {
          @Override
          public void announce(String notice) {
            progress.announce("script", notice);
          }

          @Override
          public void starting(int number, int count) {
            progress.statement(number, count);
          }
        };
    try (Connection connection = database.borrow()) {
      RunReport report = runner.run(connection, script, bracket);
      return new Report(script.statements().size(), report.notes());
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }
}
