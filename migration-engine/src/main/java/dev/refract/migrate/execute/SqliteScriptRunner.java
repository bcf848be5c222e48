package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.SessionAction.Pragma;
import dev.refract.migrate.script.action.SessionAction.TransactionControl;
import dev.refract.orm.connect.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scripts on SQLite. A script that switches foreign keys off gets them off before BEGIN, because
 * inside a transaction the pragma does nothing and a dropped parent table would empty its children;
 * before COMMIT the keys are checked. What a table rebuild loses is put back by {@link
 * RebuildKeeper}.
 */
final class SqliteScriptRunner implements ScriptRunner {
  private final Database database;

  SqliteScriptRunner(Database database) {
    this.database = database;
  }

  @Override
  public SqlScript parse(String text) {
    return SqlScript.parse(text, SqlLexis.SQLITE);
  }

  @Override
  public void check(SqlScript script) {
    for (ScriptStatement statement : script.statements()) {
      Optional<String> reason = SqliteRefusal.of(script, statement);
      if (reason.isPresent()) {
        throw ScriptFailure.refused(
            script,
            statement,
            new DatabaseError("SQLITE_MISUSE", reason.get(), statement.span().start()));
      }
    }
  }

  @Override
  public RunReport run(Connection connection, SqlScript script, RunBracket bracket) {
    check(script);
    return new Run(connection, script, bracket).run();
  }

  private final class Run {
    private final Connection connection;
    private final SqlScript script;
    private final RunBracket bracket;
    private final List<String> notes = new ArrayList<>();
    private Optional<ScriptStatement> running = Optional.empty();
    private int kept;

    Run(Connection connection, SqlScript script, RunBracket bracket) {
      this.connection = connection;
      this.script = script;
      this.bracket = bracket;
    }

    RunReport run() {
      List<Batch> batches = Batch.of(script.statements());
      boolean whole = batches.size() == 1 && batches.getFirst().inTransaction();
      if (whole) {
        return wholeScript(batches.getFirst());
      }
      bracket.announce(Batch.announcement(batches));
      return inPieces(batches);
    }

    /** Bracket and statements in one transaction: all or nothing. */
    private RunReport wholeScript(Batch batch) {
      try (SqliteTransaction transaction = begin(batch.statements())) {
        if (!opening()) {
          return new RunReport(false, List.of());
        }
        statements(batch, transaction);
        closing();
        commit(transaction);
      }
      return new RunReport(true, notes);
    }

    /** The opening is kept before anything else, so that a stop in between is on record. */
    private RunReport inPieces(List<Batch> batches) {
      try (SqliteTransaction transaction = begin(List.of())) {
        if (!opening()) {
          return new RunReport(false, List.of());
        }
        commit(transaction);
      }
      for (Batch batch : batches) {
        if (batch.inTransaction()) {
          try (SqliteTransaction transaction = begin(batch.statements())) {
            statements(batch, transaction);
            reached(new RunProgress(kept + batch.statements().size(), Optional.empty()));
            commit(transaction);
          }
          kept += batch.statements().size();
        } else {
          alone(batch.statements().getFirst());
        }
      }
      try (SqliteTransaction transaction = begin(List.of())) {
        closing();
        commit(transaction);
      }
      return new RunReport(true, notes);
    }

    private void alone(ScriptStatement statement) {
      bracket.starting(statement.number(), script.statements().size());
      reached(new RunProgress(kept, Optional.of(statement)));
      execute(statement);
      kept++;
      reached(new RunProgress(kept, Optional.empty()));
    }

    private void reached(RunProgress progress) {
      try {
        bracket.reached(connection, progress);
      } catch (SQLException failure) {
        throw database.failure(failure);
      }
    }

    private void statements(Batch batch, SqliteTransaction transaction) {
      RebuildKeeper keeper = new RebuildKeeper(connection);
      for (ScriptStatement statement : batch.statements()) {
        running = Optional.of(statement);
        bracket.starting(statement.number(), script.statements().size());
        if (isLeftToTransaction(statement, transaction)) {
          continue;
        }
        try {
          keeper.before(statement);
          try {
            execute(statement);
          } finally {
            keeper.after(statement);
          }
        } catch (SQLException failure) {
          throw failed(failure);
        }
      }
      running = Optional.empty();
      try {
        notes.addAll(keeper.putBack());
      } catch (SQLException failure) {
        throw failed(failure);
      }
    }

    /** Statements whose meaning the surrounding transaction has already taken over. */
    private boolean isLeftToTransaction(ScriptStatement statement, SqliteTransaction transaction) {
      return statement.actions().stream()
          .anyMatch(action ->
              switch (action) {
                case Pragma pragma ->
                    pragma.name().equals("foreign_keys")
                        || (pragma.name().equals("defer_foreign_keys")
                            && transaction.foreignKeysOff());
                case TransactionControl _ -> true;
                default -> false;
              });
    }

    private void execute(ScriptStatement statement) {
      running = Optional.of(statement);
      try (Statement sql = connection.createStatement()) {
        sql.execute(statement.text());
      } catch (SQLException failure) {
        throw failed(failure);
      }
    }

    private SqliteTransaction begin(List<ScriptStatement> statements) {
      boolean switchesOff =
          statements.stream()
              .flatMap(statement -> statement.actions(Pragma.class).stream())
              .anyMatch(pragma -> pragma.name().equals("foreign_keys") && pragma.isOff());
      try {
        return SqliteTransaction.begin(connection, switchesOff);
      } catch (SQLException failure) {
        throw database.failure(failure);
      }
    }

    private boolean opening() {
      try {
        return bracket.opening(connection);
      } catch (SQLException failure) {
        throw database.failure(failure);
      }
    }

    private void closing() {
      running = Optional.empty();
      try {
        bracket.closing(connection);
      } catch (SQLException failure) {
        throw database.failure(failure);
      }
    }

    private void commit(SqliteTransaction transaction) {
      running = Optional.empty();
      try {
        Optional<String> broken = transaction.brokenForeignKeys();
        if (broken.isPresent()) {
          throw new ScriptFailure(
              script,
              running,
              new DatabaseError("SQLITE_CONSTRAINT_FOREIGNKEY", broken.get(), 0),
              kept,
              null);
        }
        transaction.commit();
      } catch (SQLException failure) {
        throw failed(failure);
      }
    }

    private ScriptFailure failed(SQLException failure) {
      DatabaseError error =
          running
              .map(statement -> SqliteError.of(failure, script, statement))
              .orElseGet(() -> SqliteError.of(failure));
      return new ScriptFailure(script, running, error, kept, failure);
    }
  }
}
