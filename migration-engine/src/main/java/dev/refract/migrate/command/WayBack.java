package dev.refract.migrate.command;

/** How much of what a migration did its way back undoes. */
public enum WayBack {
  /** All of it: the database is what it was. */
  GREEN,
  /** The schema, as far as schemas are compared; not what hand-written statements did. */
  YELLOW,
  /** The schema; rows or values that were there are gone. */
  RED
}
