package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;

/** What is done to owners, rights and roles. */
public sealed interface AccessAction extends StatementAction {

  /**
   * OWNER TO.
   *
   * @param kind in upper case: {@code TABLE}, {@code VIEW}, {@code TYPE}, …
   */
  record ChangeOwner(String kind, TableName object, String owner) implements AccessAction {}

  record SwitchRowSecurity(TableName table, RowSecurity mode) implements AccessAction {}

  /** The four forms of row level security. */
  enum RowSecurity {
    ENABLE,
    DISABLE,
    FORCE,
    NO_FORCE
  }

  record CreatePolicy(String policy, TableName table) implements AccessAction {}

  record DropPolicy(String policy, TableName table, boolean ifExists) implements AccessAction {}

  /** GRANT; what and to whom stands in the statement. */
  record Grant() implements AccessAction {}

  record Revoke() implements AccessAction {}

  /** CREATE, ALTER or DROP of a role, user or group. */
  record ChangeRole() implements AccessAction {}

  /** ALTER SYSTEM. */
  record ChangeSystem() implements AccessAction {}
}
