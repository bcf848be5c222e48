package dev.refract.migrate.diff;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Renames that were agreed to, in an order that works: tables before their columns, enums before
 * their values. What is left to compare are the databases without them.
 */
final class RenamePlan {
  /** Names in one of these do not get into the way of names in another one. */
  private record Scope(int turn, Optional<TableName> owner, String within) {
    static Scope of(Rename rename) {
      return switch (rename) {
        case Rename.OfTable(var tables) -> new Scope(0, Optional.empty(), space(tables));
        case Rename.OfEnum(var types) -> new Scope(1, Optional.empty(), space(types));
        case Rename.OfColumn(var table, _) -> new Scope(2, Optional.of(table), "");
        case Rename.OfEnumValue(var type, _) -> new Scope(3, Optional.of(type), "");
        case Rename.OfStoredValue(var table, var column, _) ->
            new Scope(4, Optional.of(table), column);
      };
    }

    private static String space(Pair<TableName> names) {
      return names.previous().namespace().orElse("");
    }
  }

  private final DatabaseSchema next;
  private final DiffRules rules;
  private final List<Rename> ordered = new ArrayList<>();
  private DatabaseSchema previous;

  private RenamePlan(Pair<DatabaseSchema> databases) {
    this.previous = databases.previous();
    this.next = databases.next();
    this.rules = DiffRules.of(next.dialect());
  }

  /**
   * Plans.
   *
   * @param agreed in any order
   * @throws ImpossibleRename where one does not fit the databases
   */
  static RenamePlan of(Pair<DatabaseSchema> databases, List<Rename> agreed) {
    RenamePlan plan = new RenamePlan(databases);
    FullNames fullNames = new FullNames(databases);
    agreed.stream()
        .map(fullNames::of)
        .distinct()
        .sorted(comparingInt(rename -> Scope.of(rename).turn()))
        .collect(groupingBy(Scope::of, LinkedHashMap::new, toList()))
        .values()
        .forEach(plan::add);
    return plan;
  }

  /** One after the other. */
  List<Rename> renames() {
    return ordered;
  }

  /** The databases once the renames are done. */
  Pair<DatabaseSchema> databases() {
    return new Pair<>(previous, next);
  }

  /** Renames of one scope, which happen at once. */
  private void add(List<Rename> renames) {
    Set<String> taken = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    for (Rename rename : renames) {
      taken.addAll(names(previous, rename));
      wanted.addAll(names(next, rename));
    }
    renames.forEach(rename -> check(rename, renames, taken, wanted));
    Rename first = renames.getFirst();
    for (Pair<String> names :
        RenameOrder.of(renames.stream().map(Rename::names).toList(), taken, rules::key)) {
      Rename one = first.withNames(names);
      ordered.add(one);
      previous = RenamedDatabase.of(previous, one);
    }
  }

  private void check(Rename rename, List<Rename> all, Set<String> taken, Set<String> wanted) {
    Pair<String> names = rename.names();
    if (changesNamespace(rename)) {
      throw ImpossibleRename.otherNamespace(rename);
    }
    if (countSame(all, names, Pair::next) > 1 || countSame(all, names, Pair::previous) > 1) {
      throw ImpossibleRename.ambiguous(rename);
    }
    if (rename instanceof Rename.OfStoredValue) {
      return;
    }
    if (!taken.contains(names.previous())) {
      throw ImpossibleRename.unknown(rename);
    }
    if (!wanted.contains(names.next())) {
      throw ImpossibleRename.notWanted(rename);
    }
    if (isTaken(names.next(), all, taken)) {
      throw ImpossibleRename.taken(rename);
    }
  }

  private static boolean changesNamespace(Rename rename) {
    return switch (rename) {
      case Rename.OfTable(var tables) -> !tables.same(TableName::namespace);
      case Rename.OfEnum(var types) -> !types.same(TableName::namespace);
      case Rename.OfColumn _, Rename.OfEnumValue _, Rename.OfStoredValue _ -> false;
    };
  }

  private static long countSame(
      List<Rename> renames, Pair<String> names, Function<Pair<String>, String> side) {
    String name = side.apply(names);
    return renames.stream().filter(other -> side.apply(other.names()).equals(name)).count();
  }

  /** Whether something has the name that is not renamed itself. */
  private boolean isTaken(String name, List<Rename> all, Set<String> taken) {
    String key = rules.key(name);
    Set<String> others = new HashSet<>(taken);
    all.forEach(rename -> others.remove(rename.names().previous()));
    return others.stream().map(rules::key).anyMatch(key::equals);
  }

  /** What is called something in the scope of a rename. */
  private static Set<String> names(DatabaseSchema database, Rename rename) {
    return switch (rename) {
      case Rename.OfTable(var tables) ->
          siblings(database.tables(), Table::name, tables.previous());
      case Rename.OfEnum(var types) ->
          siblings(database.enums(), DatabaseEnum::name, types.previous());
      case Rename.OfColumn(var table, _) ->
          database.table(table).stream()
              .flatMap(t -> t.columns().stream())
              .map(Column::name)
              .collect(toSet());
      case Rename.OfEnumValue(var type, _) ->
          database.enums().stream()
              .filter(e -> e.name().equals(type))
              .flatMap(e -> e.values().stream())
              .collect(toSet());
      case Rename.OfStoredValue stored -> Set.of(stored.names().previous());
    };
  }

  private static <T> Set<String> siblings(
      List<T> things, Function<T, TableName> name, TableName one) {
    return things.stream()
        .map(name)
        .filter(other -> other.namespace().equals(one.namespace()))
        .map(TableName::name)
        .collect(toSet());
  }
}
