package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;
import java.util.List;

/** What is done to a type or domain. */
public sealed interface TypeAction extends StatementAction {
  TableName type();

  record CreateEnum(TableName type, List<String> values) implements TypeAction {
    public CreateEnum {
      values = List.copyOf(values);
    }
  }

  /** A composite, range or base type. */
  record CreateType(TableName type) implements TypeAction {}

  record AddEnumValue(TableName type, String value, boolean ifNotExists) implements TypeAction {}

  record RenameEnumValue(TableName type, String value, String newValue) implements TypeAction {}

  record RenameType(TableName type, String newName) implements TypeAction {}

  record MoveType(TableName type, String schema) implements TypeAction {}

  record DropType(TableName type, boolean ifExists, boolean cascade) implements TypeAction {}

  /**
   * CREATE DOMAIN.
   *
   * @param constrained whether it has a CHECK or NOT NULL
   */
  record CreateDomain(TableName type, String base, boolean constrained) implements TypeAction {}

  /**
   * ADD CONSTRAINT or SET NOT NULL of a domain: every column of it is checked.
   *
   * @param validity whether the values that are there are
   */
  record ConstrainDomain(TableName type, ConstraintDefinition.Validity validity)
      implements TypeAction {}

  record ValidateDomain(TableName type, String constraint) implements TypeAction {}

  /** SET DEFAULT, DROP DEFAULT, DROP NOT NULL, DROP CONSTRAINT of a domain. */
  record LoosenDomain(TableName type) implements TypeAction {}

  record DropDomain(TableName type, boolean ifExists, boolean cascade) implements TypeAction {}
}
