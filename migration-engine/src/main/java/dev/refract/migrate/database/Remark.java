package dev.refract.migrate.database;

import java.util.Optional;

/**
 * Something that a database has and no schema can say.
 *
 * @param owner the table, view or sequence that has it
 * @param part the constraint, index, column or trigger; missing where all of the owner is meant
 * @param detail more about it: the column of an index, the name of a type
 */
public record Remark(Kind kind, TableName owner, Optional<String> part, Optional<String> detail) {

  /** What it is, in the order in which it is told. */
  public enum Kind {
    PARTITIONED,
    INHERITED,
    NULL_ORDER,
    ROW_LEVEL_SECURITY,
    CHECK,
    EXCLUSION,
    DEFERRED,
    COMMENT,
    EXPRESSION_INDEX,
    INCLUDED_COLUMNS,
    GENERATED_COLUMN,
    DOMAIN,
    TRIGGER,
    TABLE_OPTION,
    VIEW,
    MATERIALIZED_VIEW,
    SEQUENCE,
    EXTENSION
  }
}
