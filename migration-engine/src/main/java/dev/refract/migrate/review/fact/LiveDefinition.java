package dev.refract.migrate.review.fact;

import dev.refract.migrate.database.TableName;

/**
 * Something that hangs on a column, as the database writes it.
 *
 * @param table on which it is; of a foreign key that points to the column, the other table
 * @param name of it; of a view with its schema where it needs one
 * @param text what stands behind its name: of a constraint {@code CHECK ((age > 0))}, of a default
 *     the expression, of a column its type and so on; of everything else the statements that make
 *     it, without the last semicolon
 */
public record LiveDefinition(Kind kind, TableName table, String name, String text) {

  /** What it is. */
  public enum Kind {
    DEFAULT,
    IDENTITY,
    /** A sequence that goes with the column. */
    SEQUENCE,
    COMMENT,
    INDEX,
    PRIMARY_KEY,
    UNIQUE,
    CHECK,
    FOREIGN_KEY,
    /** A foreign key that points to the column. */
    REFERENCE,
    TRIGGER,
    POLICY,
    RULE,
    GENERATED_COLUMN,
    VIEW,
    MATERIALIZED_VIEW,
    /** Something that nobody here can make again. */
    OTHER
  }
}
