package dev.refract.migrate.command;

/** How a command tells how far it is, and hears that it should stop. Called on its thread. */
public interface MigrationProgress {

  /** Tells nobody and never stops. */
  MigrationProgress SILENT = new MigrationProgress() {};

  /** A migration starts; {@code number} counts from 1. */
  default void migration(String name, int number, int count) {}

  /**
   * A migration cannot run in one transaction; told before it runs.
   *
   * @param notice why, and what that means, in a sentence or two
   */
  default void announce(String name, String notice) {}

  /** A statement of it starts; {@code number} counts from 1. */
  default void statement(int number, int count) {}

  /** A migration has run and is kept, whatever becomes of the next one. */
  default void applied(DeployReport.Applied migration) {}

  /** Asked between migrations, never inside of one. */
  default boolean isCancelled() {
    return false;
  }
}
