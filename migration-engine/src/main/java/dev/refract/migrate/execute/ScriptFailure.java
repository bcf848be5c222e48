package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.text.Position;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A script that did not get to its end. Says which statement failed and why, and how many
 * statements before it are kept because no transaction could hold them (mostly none).
 */
public final class ScriptFailure extends RefractException {
  private static final long serialVersionUID = 1L;

  private final transient SqlScript script;
  private final transient Optional<ScriptStatement> statement;
  private final transient DatabaseError error;
  private final int keptStatements;

  ScriptFailure(
      SqlScript script,
      Optional<ScriptStatement> statement,
      DatabaseError error,
      int keptStatements,
      @Nullable Throwable cause) {
    super("P3018", describe(script, statement, error), Map.of(), cause);
    this.script = script;
    this.statement = statement;
    this.error = error;
    this.keptStatements = keptStatements;
  }

  /** Of a script that is not even begun. */
  static ScriptFailure refused(SqlScript script, ScriptStatement statement, DatabaseError error) {
    return new ScriptFailure(script, Optional.of(statement), error, 0, null);
  }

  public SqlScript script() {
    return script;
  }

  /** The statement that failed; empty when the end of the transaction did. */
  public Optional<ScriptStatement> statement() {
    return statement;
  }

  /** The database's own code: {@code SQLITE_CONSTRAINT_UNIQUE}, or a SQLSTATE. */
  public String databaseCode() {
    return error.code();
  }

  /** The database's own words. */
  public String reason() {
    return error.reason();
  }

  /** How many statements are kept, because they had to run outside a transaction. */
  public int keptStatements() {
    return keptStatements;
  }

  /** What the failed statement itself has left behind, as a sentence that says how to remove it. */
  public Optional<String> leftover() {
    return statement
        .filter(s -> s.tokens().stream().anyMatch(t -> t.is(script.text(), "CONCURRENTLY")))
        .filter(s -> keptStatements > 0 || script.statements().size() == 1)
        .flatMap(s -> s.actions(CreateIndex.class).stream().findFirst())
        .map(CreateIndex::index)
        .filter(index -> !index.isEmpty())
        .map(index ->
            "The failed statement may have left an invalid index; remove it with DROP INDEX \""
                + index
                + "\".");
  }

  /** Where the error is, zero-based; the named word when the database names one. */
  public Optional<Position> position() {
    return statement.map(_ -> script.positionOf(error.offset()));
  }

  private static String describe(
      SqlScript script, Optional<ScriptStatement> statement, DatabaseError error) {
    String place =
        statement
            .map(s -> "Statement " + s.number() + " of " + script.statements().size() + " failed")
            .orElse("The end of the transaction failed");
    return place + " (" + error.code() + "): " + error.reason();
  }
}
