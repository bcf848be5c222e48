package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;
import java.util.Optional;

/** What is done to code that the database runs: triggers, functions, procedures, blocks. */
public sealed interface RoutineAction extends StatementAction {

  record CreateTrigger(String trigger, TableName table) implements RoutineAction {}

  /**
   * DROP TRIGGER.
   *
   * @param table empty on SQLite, where triggers need none
   */
  record DropTrigger(String trigger, Optional<TableName> table, boolean ifExists, boolean cascade)
      implements RoutineAction {}

  record RenameTrigger(TableName table, String trigger, String newName) implements RoutineAction {}

  /**
   * ENABLE TRIGGER and DISABLE TRIGGER.
   *
   * @param trigger its name, or {@code ALL} or {@code USER}
   */
  record SwitchTrigger(TableName table, String trigger, boolean enabled) implements RoutineAction {}

  /**
   * A function or procedure.
   *
   * @param definer whether it runs with the rights of its owner
   * @param searchPathSet whether it says where it looks names up
   */
  record CreateRoutine(TableName routine, boolean orReplace, boolean definer, boolean searchPathSet)
      implements RoutineAction {}

  record DropRoutine(TableName routine, boolean ifExists, boolean cascade)
      implements RoutineAction {}

  /**
   * DO: what its code does is not read.
   *
   * @param body the code, without its quotes
   */
  record RunBlock(String body) implements RoutineAction {}
}
