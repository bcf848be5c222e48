package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;

/** What is done to a constraint of a table. */
public sealed interface ConstraintAction extends StatementAction {
  TableName table();

  record AddConstraint(TableName table, ConstraintDefinition constraint)
      implements ConstraintAction {}

  record ValidateConstraint(TableName table, String constraint) implements ConstraintAction {}

  record DropConstraint(TableName table, String constraint, boolean ifExists, boolean cascade)
      implements ConstraintAction {}

  /**
   * ALTER CONSTRAINT.
   *
   * @param change the rest, in upper case: {@code DEFERRABLE}, {@code NOT ENFORCED}, …
   */
  record AlterConstraint(TableName table, String constraint, String change)
      implements ConstraintAction {}

  record RenameConstraint(TableName table, String constraint, String newName)
      implements ConstraintAction {}
}
