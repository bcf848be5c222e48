package dev.refract.migrate.history;

/** Where one migration stands on one database. */
public enum MigrationState {
  /** It ran, and its file is as it was then. */
  APPLIED,
  /** It has not run. */
  PENDING,
  /** It started and did not finish; nothing goes on before it is resolved. */
  FAILED,
  /** It failed, and a person has said that its effects are gone; it will run again. */
  ROLLED_BACK,
  /** It ran, and its file has changed since. */
  EDITED,
  /** It ran, and its file is gone. */
  MISSING
}
