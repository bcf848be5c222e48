package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random renames of what two databases have in common: to new names, and of two things to each
 * other's.
 */
final class RandomRenames {
  private final Random random;
  private final List<Rename> all = new ArrayList<>();
  private int count;

  RandomRenames(Random random, Pair<DatabaseSchema> databases) {
    this.random = random;
    databases
        .previous()
        .enums()
        .forEach(type ->
            databases.next().enums().stream()
                .filter(other -> other.name().equals(type.name()))
                .forEach(other -> values(type, other)));
    List<Table> kept =
        databases.previous().tables().stream()
            .filter(table -> databases.next().table(table.name()).isPresent())
            .toList();
    Map<String, String> tables = names(kept.stream().map(table -> table.name().name()).toList());
    tables.forEach(
        (from, to) -> all.add(new Rename.OfTable(new Pair<>(from, to).map(TableName::of))));
    for (Table table : kept) {
      List<String> columns =
          table.columns().stream()
              .map(Column::name)
              .filter(name ->
                  databases.next().table(table.name()).flatMap(t -> t.column(name)).isPresent())
              .toList();
      String name = table.name().name();
      TableName owner = TableName.of(tables.getOrDefault(name, name));
      names(columns)
          .forEach((from, to) -> all.add(new Rename.OfColumn(owner, new Pair<>(from, to))));
    }
    Collections.shuffle(all, random);
  }

  private void values(DatabaseEnum previous, DatabaseEnum next) {
    names(previous.values().stream().filter(next.values()::contains).toList())
        .forEach(
            (from, to) -> all.add(new Rename.OfEnumValue(previous.name(), new Pair<>(from, to))));
  }

  private Map<String, String> names(List<String> known) {
    Map<String, String> renamed = new LinkedHashMap<>();
    List<String> shuffled = new ArrayList<>(known);
    Collections.shuffle(shuffled, random);
    if (shuffled.size() > 1 && random.nextBoolean()) {
      renamed.put(shuffled.get(0), shuffled.get(1));
      renamed.put(shuffled.get(1), shuffled.get(0));
    }
    shuffled.stream()
        .filter(name -> !renamed.containsKey(name) && random.nextInt(3) == 0)
        .forEach(name -> renamed.put(name, "Renamed " + ++count));
    return renamed;
  }

  /** In no order. */
  List<Rename> all() {
    return all;
  }

  /** The name of a table afterwards. */
  String of(String table) {
    return all.stream()
        .filter(rename -> rename instanceof Rename.OfTable)
        .map(Rename::names)
        .filter(names -> names.previous().equals(table))
        .map(Pair::next)
        .findFirst()
        .orElse(table);
  }

  /** The name of a column afterwards, in a table as it is called before. */
  String of(String table, String column) {
    TableName owner = TableName.of(of(table));
    return all.stream()
        .filter(rename -> rename instanceof Rename.OfColumn of && of.table().equals(owner))
        .map(Rename::names)
        .filter(names -> names.previous().equals(column))
        .map(Pair::next)
        .findFirst()
        .orElse(column);
  }

  /** The database with its things called otherwise, by way of names that nothing has. */
  DatabaseSchema applied(DatabaseSchema database) {
    DatabaseSchema result = database;
    for (Class<? extends Rename> kind :
        List.of(Rename.OfTable.class, Rename.OfColumn.class, Rename.OfEnumValue.class)) {
      List<Rename> second = new ArrayList<>();
      for (Rename rename : all.stream().filter(kind::isInstance).toList()) {
        String between = "between " + ++count;
        Pair<String> names = rename.names();
        result =
            RenamedDatabase.of(result, rename.withNames(new Pair<>(names.previous(), between)));
        second.add(rename.withNames(new Pair<>(between, names.next())));
      }
      for (Rename rename : second) {
        result = RenamedDatabase.of(result, rename);
      }
    }
    return result;
  }
}
