package dev.refract.migrate.diff;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.OwnTables;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tables of two databases are the same: those of one name.
 *
 * @param previous all tables before, in their order
 * @param next all tables after, in their order
 * @param dropped in the order of before
 * @param pairs in the order of before
 * @param created in the order of after
 */
record TablePairing(
    List<Table> previous,
    List<Table> next,
    List<Table> dropped,
    List<Pair<Table>> pairs,
    List<Table> created) {
  static TablePairing of(Pair<DatabaseSchema> databases) {
    List<Table> previous = described(databases.previous());
    List<Table> next = described(databases.next());
    Map<TableName, Table> unpaired = new HashMap<>();
    next.forEach(table -> unpaired.put(table.name(), table));
    List<Table> dropped = new ArrayList<>();
    List<Pair<Table>> pairs = new ArrayList<>();
    for (Table table : previous) {
      Table partner = unpaired.remove(table.name());
      if (partner == null) {
        dropped.add(table);
      } else {
        pairs.add(new Pair<>(table, partner));
      }
    }
    List<Table> created =
        next.stream().filter(table -> unpaired.containsKey(table.name())).toList();
    return new TablePairing(previous, next, dropped, pairs, created);
  }

  private static List<Table> described(DatabaseSchema database) {
    return database.tables().stream().filter(t -> !OwnTables.contains(t.name())).toList();
  }
}
