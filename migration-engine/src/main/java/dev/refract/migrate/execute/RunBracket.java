package dev.refract.migrate.execute;

import java.sql.Connection;
import java.sql.SQLException;

/** What belongs into the transaction of a script besides its statements. */
public interface RunBracket {

  /** Nothing besides the statements. */
  RunBracket NONE = new RunBracket() {};

  /**
   * Runs first, with the lock on the database already held.
   *
   * @return whether the script is still wanted; when not, nothing happens
   */
  default boolean opening(Connection connection) throws SQLException {
    return true;
  }

  /** Runs before a statement, in whose transaction it must not do anything. */
  default void starting(int number, int count) {}

  /**
   * Told before a script runs that cannot run in one transaction.
   *
   * @param notice why, and what that means, in a sentence or two
   */
  default void announce(String notice) {}

  /**
   * Runs while a script runs in pieces: at the end of a piece, in its transaction; before and after
   * a statement that no transaction can hold.
   */
  default void reached(Connection connection, RunProgress progress) throws SQLException {}

  /** Runs last. */
  default void closing(Connection connection) throws SQLException {}
}
