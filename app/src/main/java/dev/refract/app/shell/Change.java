package dev.refract.app.shell;

/**
 * What has changed outside of a view, so that others look again; see {@link
 * StudioContext#onChange}.
 */
public enum Change {
  /** Tables or the migration history of the current environment's database. */
  DATABASE_STRUCTURE,
  /** Rows of the current environment's database. */
  DATABASE_ROWS,
  /** Files of the migrations folder. */
  MIGRATION_FILES,
  /** Another environment was chosen; its database is not opened yet. */
  ENVIRONMENT
}
