package dev.refract.migrate.command;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.AccessAction;
import dev.refract.migrate.script.action.ColumnAction;
import dev.refract.migrate.script.action.ConstraintAction;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.IndexAction;
import dev.refract.migrate.script.action.PartitionAction;
import dev.refract.migrate.script.action.RoutineAction;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.SchemaAction;
import dev.refract.migrate.script.action.SessionAction;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StorageAction;
import dev.refract.migrate.script.action.TableAction;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import dev.refract.migrate.script.action.TypeAction;
import dev.refract.migrate.script.action.ViewAction;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What in a script no comparison of schemas would have made: rows, triggers, views, checks, … */
final class HandWritten {
  private final Set<String> rebuilt;
  private final Set<String> constraints;

  private HandWritten(SqlScript script, Stream<SqlScript> before) {
    rebuilt =
        actions(script, RenameTable.class)
            .map(rename -> key(rename.table()))
            .collect(Collectors.toSet());
    constraints =
        Stream.concat(before, Stream.of(script))
            .flatMap(HandWritten::constraints)
            .collect(Collectors.toSet());
  }

  /** The statements, in their order. */
  static List<ScriptStatement> in(SqlScript script) {
    return in(script, List.of());
  }

  /**
   * The statements, in their order.
   *
   * @param before scripts that have run earlier; what takes away a constraint that was written
   *     there by hand is written by hand too
   */
  static List<ScriptStatement> in(SqlScript script, List<SqlScript> before) {
    HandWritten found = new HandWritten(script, before.stream());
    return script.statements().stream().filter(found::isHandWritten).toList();
  }

  private static <A extends StatementAction> Stream<A> actions(SqlScript script, Class<A> kind) {
    return script.statements().stream().flatMap(statement -> statement.actions(kind).stream());
  }

  /** The names of those that it adds and no schema describes. */
  private static Stream<String> constraints(SqlScript script) {
    return actions(script, AddConstraint.class)
        .filter(add -> isHandWritten(add.constraint()))
        .flatMap(add -> add.constraint().name().stream());
  }

  private boolean isHandWritten(ScriptStatement statement) {
    return statement.actions().stream().anyMatch(this::isHandWritten);
  }

  private boolean isHandWritten(StatementAction action) {
    return switch (action) {
      case TableAction.CreateTable create ->
          create.form().fromQuery()
              || create.form().partitioned()
              || create.form().partitionOf().isPresent();
      case TableAction.DropTable _, TableAction.RenameTable _, TableAction.LockTable _ -> false;
      case TableAction.MoveTable _, TableAction.TruncateTable _ -> true;
      case AddConstraint add -> isHandWritten(add.constraint());
      case ConstraintAction.AlterConstraint _, ConstraintAction.ValidateConstraint _ -> true;
      case ConstraintAction.DropConstraint drop -> constraints.contains(drop.constraint());
      case ConstraintAction.RenameConstraint rename -> constraints.contains(rename.constraint());
      case TypeAction.CreateEnum _,
          TypeAction.AddEnumValue _,
          TypeAction.RenameEnumValue _,
          TypeAction.RenameType _,
          TypeAction.DropType _ ->
          false;
      case TypeAction _ -> true;
      case SchemaAction.CreateSchema _,
          SchemaAction.CreateSequence _,
          SchemaAction.AlterSequence _,
          SchemaAction.DropSequence _ ->
          false;
      case SchemaAction _ -> true;
      case RowAction.Insert insert -> !rebuilt.contains(key(insert.table()));
      case RowAction.Update _, RowAction.Delete _ -> true;
      case SessionAction.Query _ -> true;
      case ColumnAction _, IndexAction _, SessionAction _ -> false;
      case StorageAction _,
          PartitionAction _,
          ViewAction _,
          RoutineAction _,
          AccessAction _,
          StatementAction.Other _ ->
          true;
    };
  }

  private static boolean isHandWritten(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey _,
          ConstraintDefinition.Unique _,
          ConstraintDefinition.Foreign _ ->
          false;
      case ConstraintDefinition.Check _,
          ConstraintDefinition.Exclude _,
          ConstraintDefinition.NotNull _ ->
          true;
    };
  }

  private static String key(TableName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
