package dev.refract.migrate.script;

/** How a statement of PostgreSQL stands to the transaction of its script. */
public sealed interface TransactionUse {

  /** It runs with the others. */
  record Inside() implements TransactionUse {}

  /**
   * No transaction can hold it.
   *
   * @param keyword what it is called: {@code CREATE INDEX CONCURRENTLY}
   */
  record Alone(String keyword) implements TransactionUse {}

  /**
   * {@code ALTER TYPE … ADD VALUE}: a transaction can hold it, but nothing in the same one may use
   * the value.
   */
  record AddsEnumValue(String value) implements TransactionUse {}

  /** BEGIN: what follows is in a transaction anyway. */
  record Begins() implements TransactionUse {}

  /** COMMIT: what stands before it is to be kept, whatever follows. */
  record Commits() implements TransactionUse {}

  /**
   * It cannot stand in a script.
   *
   * @param reason a sentence
   */
  record Refused(String reason) implements TransactionUse {}

  /** Reads it from the words of a statement. */
  static TransactionUse of(ScriptStatement statement, String script) {
    return new TransactionUseReader(script, statement.tokens()).read();
  }
}
