package dev.refract.migrate.script.action;

/** What is done to the connection and its transaction. */
public sealed interface SessionAction extends StatementAction {

  /**
   * SET.
   *
   * @param parameter in lower case; {@code timezone} for SET TIME ZONE
   * @param value as written, without quotes
   */
  record SetParameter(String parameter, String value, Scope scope) implements SessionAction {}

  /** How long a setting holds. */
  enum Scope {
    SESSION,
    /** To the end of the transaction. */
    LOCAL
  }

  /**
   * RESET.
   *
   * @param parameter in lower case, {@code all} for all of them
   */
  record ResetParameter(String parameter) implements SessionAction {}

  /**
   * A setting of SQLite.
   *
   * @param name in lower case
   * @param value in lower case, empty when it only asks
   */
  record Pragma(String name, String value) implements SessionAction {
    /** Whether it switches something off, in any of the ways to write that. */
    public boolean isOff() {
      return value.equals("off")
          || value.equals("0")
          || value.equals("false")
          || value.equals("no");
    }
  }

  /** BEGIN, START, COMMIT, END, ROLLBACK, ABORT; not savepoints. */
  record TransactionControl(String keyword) implements SessionAction {}

  /**
   * SAVEPOINT, RELEASE, ROLLBACK TO.
   *
   * @param keyword the first word, in upper case
   */
  record Savepoint(String keyword, String name) implements SessionAction {}

  /** Something that no transaction of SQLite can hold, such as VACUUM. */
  record OutsideTransaction(String keyword) implements SessionAction {}

  /** SELECT, VALUES, SHOW: it reads, unless a function that it calls writes. */
  record Query() implements SessionAction {}
}
