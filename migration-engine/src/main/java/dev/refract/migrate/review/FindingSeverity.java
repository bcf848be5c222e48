package dev.refract.migrate.review;

/** How serious a finding is, worst first. */
public enum FindingSeverity {
  /** Data is lost or the statement fails, on the database as it is now. */
  ERROR,
  /** It may go wrong, or something else may break. */
  WARNING,
  /** Good to know. */
  NOTE
}
