package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scripts on PostgreSQL: one transaction, or as few pieces as its statements force, see {@link
 * PostgresBatches}. Settings of the session are afterwards as they were.
 */
final class PostgresScriptRunner implements ScriptRunner {
  private static final String NOT_SUPPORTED = "0A000";

  private final Database database;

  PostgresScriptRunner(Database database) {
    this.database = database;
  }

  @Override
  public SqlScript parse(String text) {
    return SqlScript.parse(text, SqlLexis.POSTGRES);
  }

  @Override
  public void check(SqlScript script) {
    PostgresBatches batches = new PostgresBatches(script);
    Optional<ScriptStatement> refused = batches.refused();
    if (refused.isPresent()) {
      String reason = batches.reason(refused.get()).orElse("");
      throw ScriptFailure.refused(
          script,
          refused.get(),
          new DatabaseError(NOT_SUPPORTED, reason, refused.get().span().start()));
    }
  }

  @Override
  public RunReport run(Connection connection, SqlScript script, RunBracket bracket) {
    check(script);
    try {
      return new Run(connection, script, bracket).run();
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private static final class Run {
    private final Connection connection;
    private final SqlScript script;
    private final RunBracket bracket;
    private final PostgresBatches batches;
    private final PostgresSession session;
    private final List<String> notes = new ArrayList<>();
    private boolean opened;
    private int kept;

    Run(Connection connection, SqlScript script, RunBracket bracket) throws SQLException {
      this.connection = connection;
      this.script = script;
      this.bracket = bracket;
      this.batches = new PostgresBatches(script);
      this.session = PostgresSession.of(connection);
    }

    RunReport run() throws SQLException {
      while (true) {
        try {
          List<Batch> pieces = batches.after(kept);
          boolean whole = !opened && pieces.size() == 1 && pieces.getFirst().inTransaction();
          return whole ? wholeScript(pieces.getFirst()) : inPieces(pieces);
        } catch (ScriptFailure failure) {
          if (!batches.learn(failure)) {
            throw failure;
          }
        }
      }
    }

    /** Bracket and statements in one transaction: all or nothing. */
    private RunReport wholeScript(Batch batch) throws SQLException {
      try (PostgresTransaction transaction = PostgresTransaction.begin(connection)) {
        if (!bracket.opening(connection)) {
          return new RunReport(false, List.of());
        }
        statements(batch);
        session.putBack();
        bracket.closing(connection);
        commit(transaction);
      }
      return new RunReport(true, notes);
    }

    /** The opening is kept before anything else, so that a stop in between is on record. */
    private RunReport inPieces(List<Batch> pieces) throws SQLException {
      bracket.announce(Batch.announcement(pieces));
      if (!opened) {
        try (PostgresTransaction transaction = PostgresTransaction.begin(connection)) {
          if (!bracket.opening(connection)) {
            return new RunReport(false, List.of());
          }
          commit(transaction);
        }
        opened = true;
      }
      try {
        for (Batch piece : pieces) {
          if (piece.inTransaction()) {
            together(piece);
          } else {
            alone(piece.statements().getFirst());
          }
        }
      } finally {
        putBackSession();
      }
      try (PostgresTransaction transaction = PostgresTransaction.begin(connection)) {
        bracket.closing(connection);
        commit(transaction);
      }
      return new RunReport(true, notes);
    }

    /** A failure that made the session unusable is the one to tell, not that of putting back. */
    private void putBackSession() throws SQLException {
      if (!connection.isClosed()) {
        session.putBack();
      }
    }

    private void together(Batch piece) throws SQLException {
      if (piece.statements().isEmpty()) {
        return;
      }
      int reached = piece.statements().getLast().number();
      try (PostgresTransaction transaction = PostgresTransaction.begin(connection)) {
        statements(piece);
        bracket.reached(connection, new RunProgress(reached, Optional.empty()));
        commit(transaction);
      }
      kept = reached;
    }

    private void alone(ScriptStatement statement) throws SQLException {
      bracket.starting(statement.number(), script.statements().size());
      bracket.reached(connection, new RunProgress(kept, Optional.of(statement)));
      execute(statement);
      kept = statement.number();
      bracket.reached(connection, new RunProgress(kept, Optional.empty()));
    }

    private void statements(Batch batch) {
      for (ScriptStatement statement : batch.statements()) {
        bracket.starting(statement.number(), script.statements().size());
        execute(statement);
      }
    }

    private void execute(ScriptStatement statement) {
      try (Statement sql = connection.createStatement()) {
        sql.setEscapeProcessing(false);
        sql.execute(statement.text());
        collectWarnings(sql.getWarnings());
      } catch (SQLException failure) {
        throw new ScriptFailure(
            script, Optional.of(statement), PostgresError.of(failure, statement), kept, failure);
      }
    }

    private void collectWarnings(SQLWarning first) {
      for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
        if (!"00000".equals(warning.getSQLState())) {
          notes.add(String.valueOf(warning.getMessage()));
        }
      }
    }

    private void commit(PostgresTransaction transaction) {
      try {
        transaction.commit();
      } catch (SQLException failure) {
        throw new ScriptFailure(script, Optional.empty(), PostgresError.of(failure), kept, failure);
      }
    }
  }
}
