package dev.refract.migrate.diff;

import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.diff.Step.AddForeignKey;
import dev.refract.migrate.diff.Step.DropForeignKey;
import dev.refract.migrate.diff.Step.RenameForeignKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What becomes of foreign keys, where they are constraints that come and go by themselves. */
final class ForeignKeyDiff {
  private final TablePairing pairing;
  private final Map<TableName, TableDiff> altered = new HashMap<>();

  ForeignKeyDiff(TablePairing pairing, List<TableDiff> altered) {
    this.pairing = pairing;
    altered.forEach(diff -> this.altered.put(diff.tables().previous().name(), diff));
  }

  List<Step> dropped() {
    List<Step> steps = new ArrayList<>();
    for (Table table : pairing.previous()) {
      TableDiff diff = altered.get(table.name());
      List<ForeignKey> keys =
          diff == null ? table.foreignKeys() : diff.droppedForeignKeys(changesType(table.name()));
      keys.forEach(key -> steps.add(new DropForeignKey(table, key)));
    }
    return steps;
  }

  List<RenameForeignKey> renamed() {
    List<RenameForeignKey> steps = new ArrayList<>();
    for (Table table : pairing.previous()) {
      TableDiff diff = altered.get(table.name());
      if (diff != null) {
        diff.renamedForeignKeys(changesType(table.name()))
            .forEach(keys -> steps.add(new RenameForeignKey(diff.tables().next(), keys)));
      }
    }
    return steps;
  }

  List<Step> created() {
    List<Step> steps = new ArrayList<>();
    for (Table table : pairing.next()) {
      TableDiff diff = altered.get(table.name());
      List<ForeignKey> keys =
          diff == null ? table.foreignKeys() : diff.createdForeignKeys(changesType(table.name()));
      keys.forEach(key -> steps.add(new AddForeignKey(table, key)));
    }
    return steps;
  }

  /** Whether a column on either side of a table's key has another type. */
  private Predicate<ForeignKey> changesType(TableName table) {
    return key ->
        changesType(table, key.columns())
            || changesType(key.referencedTable(), key.referencedColumns());
  }

  private boolean changesType(TableName table, List<String> columns) {
    TableDiff diff = altered.get(table);
    return diff != null && columns.stream().anyMatch(diff::changesType);
  }
}
