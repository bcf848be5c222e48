package dev.refract.migrate.execute;

import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;

/** Runs a script in one transaction wherever every statement allows that. */
public interface ScriptRunner {

  /** Takes a text of this database's SQL apart. */
  SqlScript parse(String text);

  /**
   * Looks whether every statement is one that a script can hold. Nothing runs.
   *
   * @throws ScriptFailure at the first that is not; {@link #run} would throw the same
   */
  void check(SqlScript script);

  /**
   * Runs all statements.
   *
   * @param connection of the same database, in auto-commit mode
   * @throws ScriptFailure when a statement fails; everything in its transaction is undone
   * @throws RefractException when the database cannot be used at all
   */
  RunReport run(Connection connection, SqlScript script, RunBracket bracket);

  static ScriptRunner of(Database database) {
    return switch (database.dialect()) {
      case SqliteDialect _ -> new SqliteScriptRunner(database);
      case PostgresDialect _ -> new PostgresScriptRunner(database);
    };
  }
}
