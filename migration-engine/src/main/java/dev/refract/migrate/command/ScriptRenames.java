package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.derive.RecordedRenames;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import dev.refract.migrate.script.action.TypeAction.RenameEnumValue;
import dev.refract.migrate.script.action.TypeAction.RenameType;
import dev.refract.schema.edit.RecordedRename;
import dev.refract.schema.edit.RecordedRename.Kind;
import java.util.List;
import java.util.Optional;

/** The renames that a script makes, taken together from its first statement to its last. */
final class ScriptRenames {
  private ScriptRenames() {}

  /**
   * Those that lead from one database to the next; tables that are only built anew do not count.
   */
  static List<Rename> of(SqlScript script, Pair<DatabaseSchema> databases) {
    RecordedRenames renames = RecordedRenames.NONE;
    for (ScriptStatement statement : script.statements()) {
      for (StatementAction action : statement.actions()) {
        Optional<RecordedRename> rename = rename(action);
        if (rename.isPresent()) {
          renames = renames.then(List.of(rename.get()));
        }
      }
    }
    return RenameChoice.recorded(renames.renames().stream().map(ScriptRenames::inDatabase).toList())
        .among(databases);
  }

  private static Optional<RecordedRename> rename(StatementAction action) {
    return switch (action) {
      case RenameTable(TableName table, String next) ->
          Optional.of(new RecordedRename(Kind.TABLE, Optional.empty(), table.name(), next));
      case RenameColumn(TableName table, String column, String next) ->
          Optional.of(new RecordedRename(Kind.COLUMN, Optional.of(table.name()), column, next));
      case RenameType(TableName type, String next) ->
          Optional.of(new RecordedRename(Kind.ENUM, Optional.empty(), type.name(), next));
      case RenameEnumValue(TableName type, String value, String next) ->
          Optional.of(new RecordedRename(Kind.ENUM_VALUE, Optional.of(type.name()), value, next));
      default -> Optional.empty();
    };
  }

  private static Rename inDatabase(RecordedRename rename) {
    Pair<String> names = new Pair<>(rename.from(), rename.to());
    TableName owner = TableName.of(rename.table().orElse(""));
    return switch (rename.kind()) {
      case TABLE -> new Rename.OfTable(names.map(TableName::of));
      case COLUMN -> new Rename.OfColumn(owner, names);
      case ENUM -> new Rename.OfEnum(names.map(TableName::of));
      case ENUM_VALUE -> new Rename.OfEnumValue(owner, names);
    };
  }
}
