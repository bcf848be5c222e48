package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;

/** What is done to a view. */
public sealed interface ViewAction extends StatementAction {
  TableName view();

  record CreateView(TableName view, boolean orReplace) implements ViewAction {}

  record DropView(TableName view, boolean ifExists, boolean cascade) implements ViewAction {}

  record RenameView(TableName view, String newName) implements ViewAction {}

  /**
   * CREATE MATERIALIZED VIEW.
   *
   * @param withData whether its query runs at once
   */
  record CreateMaterializedView(TableName view, boolean withData) implements ViewAction {}

  record RefreshMaterializedView(TableName view, boolean concurrently, boolean withData)
      implements ViewAction {}

  record DropMaterializedView(TableName view, boolean ifExists, boolean cascade)
      implements ViewAction {}
}
