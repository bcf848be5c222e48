package dev.refract.orm.connect;

/** What opening does where the database file is not there. */
public enum WhenMissing {
  /** Say so, and leave the folder as it was. */
  FAIL,
  /** Make an empty database. */
  CREATE
}
