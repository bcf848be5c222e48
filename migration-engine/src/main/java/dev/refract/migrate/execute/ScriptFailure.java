package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
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
  private final String databaseCode;
  private final String reason;
  private final int keptStatements;

  ScriptFailure(
      SqlScript script,
      Optional<ScriptStatement> statement,
      String databaseCode,
      String reason,
      int keptStatements,
      @Nullable Throwable cause) {
    super("P3018", describe(script, statement, databaseCode, reason), Map.of(), cause);
    this.script = script;
    this.statement = statement;
    this.databaseCode = databaseCode;
    this.reason = reason;
    this.keptStatements = keptStatements;
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
    return databaseCode;
  }

  /** The database's own words. */
  public String reason() {
    return reason;
  }

  /** How many statements are kept, because they had to run outside a transaction. */
  public int keptStatements() {
    return keptStatements;
  }

  /** Where the error is, zero-based; the named word when the database names one. */
  public Optional<Position> position() {
    return statement.map(s -> script.positionOf(FailurePlace.offset(script, s, reason)));
  }

  private static String describe(
      SqlScript script, Optional<ScriptStatement> statement, String databaseCode, String reason) {
    String place =
        statement
            .map(s -> "Statement " + s.number() + " of " + script.statements().size() + " failed")
            .orElse("The end of the transaction failed");
    return place + " (" + databaseCode + "): " + reason;
  }
}
