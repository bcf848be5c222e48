package dev.refract.migrate.diff;

import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way back of renames: columns and values stand in tables and enums as they were called. */
public final class ReversedRenames {
  private ReversedRenames() {}

  public static List<Rename> of(List<Rename> renames) {
    Map<TableName, TableName> before = new HashMap<>();
    for (Rename rename : renames) {
      switch (rename) {
        case Rename.OfTable(Pair<TableName> tables) -> before.put(tables.next(), tables.previous());
        case Rename.OfEnum(Pair<TableName> types) -> before.put(types.next(), types.previous());
        case Rename.OfColumn _, Rename.OfEnumValue _, Rename.OfStoredValue _ -> {}
      }
    }
    return renames.stream().map(rename -> of(rename, before)).toList();
  }

  private static Rename of(Rename rename, Map<TableName, TableName> before) {
    return switch (rename.reversed()) {
      case Rename.OfColumn(TableName table, Pair<String> names) ->
          new Rename.OfColumn(before.getOrDefault(table, table), names);
      case Rename.OfEnumValue(TableName type, Pair<String> names) ->
          new Rename.OfEnumValue(before.getOrDefault(type, type), names);
      case Rename.OfStoredValue(TableName table, String column, Pair<String> names) ->
          new Rename.OfStoredValue(before.getOrDefault(table, table), column, names);
      case Rename.OfTable table -> table;
      case Rename.OfEnum type -> type;
    };
  }
}
