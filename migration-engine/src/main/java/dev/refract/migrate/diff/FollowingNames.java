package dev.refract.migrate.diff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.diff.Step.AlterTable;
import dev.refract.migrate.diff.Step.CreateIndex;
import dev.refract.migrate.diff.Step.DropIndex;
import dev.refract.migrate.diff.Step.RedefineIndex;
import dev.refract.migrate.diff.Step.RenameForeignKey;
import dev.refract.migrate.diff.Step.RenameIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * After renames: keys and indexes whose names are made from those of tables and columns follow.
 * Among them, too, some may change places.
 */
final class FollowingNames {
  private final DiffRules rules;
  private final List<TableDiff> altered;

  FollowingNames(List<TableDiff> altered, DiffRules rules) {
    this.altered = altered;
    this.rules = rules;
  }

  /**
   * Something that gets another name.
   *
   * @param scope where names must differ
   * @param step how it gets one name in place of another
   */
  private record Named(String scope, Pair<String> names, Function<Pair<String>, Step> step) {}

  List<Step> indexes() {
    return rules.renamesIndexes() ? renamedIndexes() : redefinedIndexes();
  }

  private List<Step> renamedIndexes() {
    List<Named> named = new ArrayList<>();
    for (TableDiff diff : altered) {
      Pair<Table> tables = diff.tables();
      String scope = tables.next().name().namespace().orElse("");
      diff.renamedPrimaryKey()
          .ifPresent(keys ->
              named.add(
                  new Named(
                      scope,
                      keys.map(key -> key.constraintName().orElse("")),
                      names -> renamed(tables, keys, names))));
      for (Pair<Index> indexes : diff.renamedIndexes()) {
        named.add(
            new Named(
                scope,
                indexes.map(Index::name),
                names -> new RenameIndex(tables.next(), names.map(indexes.previous()::withName))));
      }
    }
    return ordered(named);
  }

  private static Step renamed(Pair<Table> tables, Pair<PrimaryKey> keys, Pair<String> names) {
    Pair<PrimaryKey> named =
        names.map(name -> new PrimaryKey(Optional.of(name), keys.next().columns()));
    return new AlterTable(tables, List.of(new TableChange.RenamePrimaryKey(named)));
  }

  /** An index that takes the name of another one is made when all of those are gone. */
  private List<Step> redefinedIndexes() {
    Set<String> names =
        altered.stream()
            .flatMap(diff -> diff.renamedIndexes().stream())
            .map(indexes -> rules.key(indexes.previous().name()))
            .collect(toSet());
    List<Step> redefined = new ArrayList<>();
    List<Step> dropped = new ArrayList<>();
    List<Step> created = new ArrayList<>();
    for (TableDiff diff : altered) {
      Pair<Table> tables = diff.tables();
      for (Pair<Index> indexes : diff.renamedIndexes()) {
        if (names.contains(rules.key(indexes.next().name()))) {
          dropped.add(new DropIndex(tables.previous(), indexes.previous()));
          created.add(new CreateIndex(tables.next(), indexes.next()));
        } else {
          redefined.add(new RedefineIndex(tables.next(), indexes));
        }
      }
    }
    return Stream.of(redefined, dropped, created).flatMap(List::stream).toList();
  }

  /** Names of foreign keys, of which each table has its own. */
  static List<Step> foreignKeys(List<RenameForeignKey> renames) {
    return ordered(
        renames.stream()
            .map(rename ->
                new Named(
                    rename.table().name().toString(),
                    rename.keys().map(key -> key.constraintName().orElse("")),
                    names ->
                        new RenameForeignKey(
                            rename.table(), names.map(name -> named(rename, name)))))
            .toList());
  }

  private static ForeignKey named(RenameForeignKey rename, String name) {
    return rename.keys().next().withConstraintName(name);
  }

  private static List<Step> ordered(List<Named> named) {
    List<Step> steps = new ArrayList<>();
    named.stream()
        .collect(groupingBy(Named::scope, LinkedHashMap::new, toList()))
        .values()
        .forEach(scope -> steps.addAll(orderedInScope(scope)));
    return steps;
  }

  private static List<Step> orderedInScope(List<Named> named) {
    Map<String, Named> byName = new HashMap<>();
    named.forEach(one -> byName.put(one.names().previous(), one));
    List<Step> steps = new ArrayList<>();
    List<Pair<String>> renames = named.stream().map(Named::names).toList();
    for (Pair<String> names : RenameOrder.of(renames, byName.keySet(), UnaryOperator.identity())) {
      Named one = byName.remove(names.previous());
      if (one != null) {
        byName.put(names.next(), one);
        steps.add(one.step().apply(names));
      }
    }
    return steps;
  }
}
