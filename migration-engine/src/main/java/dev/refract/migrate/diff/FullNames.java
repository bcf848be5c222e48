package dev.refract.migrate.diff;

import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The namespaces of names that were said without them: those of the first thing so called. */
final class FullNames {
  private final Pair<DatabaseSchema> databases;

  FullNames(Pair<DatabaseSchema> databases) {
    this.databases = databases;
  }

  Rename of(Rename rename) {
    return switch (rename) {
      case Rename.OfTable(var tables) -> new Rename.OfTable(both(tables, this::table));
      case Rename.OfEnum(var types) -> new Rename.OfEnum(both(types, this::type));
      case Rename.OfColumn(var table, var names) -> new Rename.OfColumn(table(table), names);
      case Rename.OfEnumValue(var type, var names) -> new Rename.OfEnumValue(type(type), names);
      case Rename.OfStoredValue(var table, var column, var names) ->
          new Rename.OfStoredValue(table(table), column, names);
    };
  }

  /** A name that nothing has is in the namespace of the other one. */
  private static Pair<TableName> both(
      Pair<TableName> names, Function<TableName, TableName> function) {
    TableName previous = function.apply(names.previous());
    TableName next = function.apply(names.next());
    return new Pair<>(
        previous.namespace().isEmpty() ? next.sibling(previous.name()) : previous,
        next.namespace().isEmpty() ? previous.sibling(next.name()) : next);
  }

  private TableName table(TableName name) {
    return find(name, DatabaseSchema::tables, Table::name);
  }

  private TableName type(TableName name) {
    return find(name, DatabaseSchema::enums, DatabaseEnum::name);
  }

  private <T> TableName find(
      TableName wanted, Function<DatabaseSchema, List<T>> things, Function<T, TableName> nameOf) {
    return Stream.of(databases.previous(), databases.next())
        .flatMap(database -> things.apply(database).stream())
        .map(nameOf)
        .filter(name -> wanted.namespace().isEmpty() && name.name().equals(wanted.name()))
        .findFirst()
        .orElse(wanted);
  }
}
