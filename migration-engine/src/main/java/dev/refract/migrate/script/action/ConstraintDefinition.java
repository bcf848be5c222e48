package dev.refract.migrate.script.action;

import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.TableName;
import java.util.List;
import java.util.Optional;

/** A constraint as a table's or column's definition, or ADD CONSTRAINT, writes it. */
public sealed interface ConstraintDefinition {
  /** Empty where the database is to find one. */
  Optional<String> name();

  /**
   * PRIMARY KEY.
   *
   * @param columns empty when an index is used
   * @param usingIndex the index that is made its own
   */
  record PrimaryKey(Optional<String> name, List<String> columns, Optional<String> usingIndex)
      implements ConstraintDefinition {
    public PrimaryKey {
      columns = List.copyOf(columns);
    }
  }

  /**
   * UNIQUE.
   *
   * @param columns empty when an index is used
   * @param usingIndex the index that is made its own
   */
  record Unique(
      Optional<String> name,
      List<String> columns,
      Optional<String> usingIndex,
      boolean nullsNotDistinct)
      implements ConstraintDefinition {
    public Unique {
      columns = List.copyOf(columns);
    }
  }

  record Check(Optional<String> name, Expression condition, Validity validity)
      implements ConstraintDefinition {}

  /**
   * FOREIGN KEY … REFERENCES.
   *
   * @param referencedColumns empty when the primary key is meant
   */
  record Foreign(
      Optional<String> name,
      List<String> columns,
      TableName referenced,
      List<String> referencedColumns,
      Optional<ForeignKeyAction> onDelete,
      Optional<ForeignKeyAction> onUpdate,
      Validity validity)
      implements ConstraintDefinition {
    public Foreign {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }
  }

  /**
   * EXCLUDE.
   *
   * @param method of its index, {@code gist} and the like
   */
  record Exclude(Optional<String> name, String method) implements ConstraintDefinition {}

  /** NOT NULL as a constraint of the table, from PostgreSQL 18. */
  record NotNull(Optional<String> name, String column, Validity validity)
      implements ConstraintDefinition {}

  /** Which rows a constraint is kept by. */
  enum Validity {
    /** All: those that are there are checked when it is added. */
    CHECKED,
    /** New ones; those that are there are checked by a later VALIDATE. */
    NOT_VALID,
    /** None. */
    NOT_ENFORCED
  }
}
