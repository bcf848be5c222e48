package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.diff.Step.AlterEnum;
import dev.refract.migrate.diff.Step.CreateEnum;
import dev.refract.migrate.diff.Step.DropEnum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What becomes of enum types. */
final class EnumDiff {
  private final Map<TableName, DatabaseEnum> previous;
  private final Map<TableName, DatabaseEnum> next;
  private final TablePairing pairing;

  EnumDiff(Pair<DatabaseSchema> databases, TablePairing pairing) {
    this.previous = byName(databases.previous());
    this.next = byName(databases.next());
    this.pairing = pairing;
  }

  private static Map<TableName, DatabaseEnum> byName(DatabaseSchema database) {
    Map<TableName, DatabaseEnum> enums = new LinkedHashMap<>();
    database.enums().forEach(type -> enums.put(type.name(), type));
    return enums;
  }

  List<Step> created() {
    return next.values().stream()
        .filter(type -> !previous.containsKey(type.name()))
        .<Step>map(CreateEnum::new)
        .toList();
  }

  List<Step> dropped() {
    return previous.values().stream()
        .filter(type -> !next.containsKey(type.name()))
        .<Step>map(DropEnum::new)
        .toList();
  }

  /** Those that have other values; another order of the same changes nothing. */
  List<Step> altered() {
    List<Step> steps = new ArrayList<>();
    for (DatabaseEnum before : previous.values()) {
      DatabaseEnum after = next.get(before.name());
      if (after != null) {
        AlterEnum step = new AlterEnum(new Pair<>(before, after), uses(before));
        if (!step.added().isEmpty() || !step.removed().isEmpty()) {
          steps.add(step);
        }
      }
    }
    return steps;
  }

  /** What goes before what stays, then by name; so does the reference. */
  private List<EnumUse> uses(DatabaseEnum type) {
    ColumnType wanted = new ColumnType.OfEnum(type.name());
    List<EnumUse> uses = new ArrayList<>();
    for (Table table : pairing.dropped()) {
      uses(table, wanted, _ -> Optional.empty()).forEach(uses::add);
    }
    for (Pair<Table> tables : pairing.pairs()) {
      List<EnumUse> kept =
          uses(tables.previous(), wanted, column -> tables.next().column(column.name())).toList();
      kept.stream().filter(use -> use.next().isEmpty()).forEach(uses::add);
      kept.stream().filter(use -> use.next().isPresent()).forEach(uses::add);
    }
    return uses;
  }

  private static Stream<EnumUse> uses(
      Table table, ColumnType wanted, Function<Column, Optional<Column>> successor) {
    return table.columns().stream()
        .filter(column -> column.type().equals(wanted))
        .sorted(Comparator.comparing(Column::name))
        .map(column -> new EnumUse(table, column, successor.apply(column)));
  }
}
