package dev.refract.migrate.diff;

import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Renames in a line of text: {@code User=Person} for a table or an enum, {@code User.mail=email}
 * for a column or an enum value. A table may be named as before or as afterwards. Names with a dot
 * or an equals sign stand in quotes.
 */
public final class RenameText {
  private final Pair<DatabaseSchema> databases;
  private final List<Rename> renames = new ArrayList<>();

  private RenameText(Pair<DatabaseSchema> databases) {
    this.databases = databases;
  }

  /**
   * What the lines mean.
   *
   * @throws ImpossibleRename where one means nothing in these databases
   */
  public static List<Rename> parse(List<String> lines, Pair<DatabaseSchema> databases) {
    RenameText text = new RenameText(databases);
    List<RenameLine> parts = lines.stream().map(RenameLine::parse).toList();
    List<RenameLine> within = new ArrayList<>();
    for (RenameLine part : parts) {
      text.whole(part).ifPresentOrElse(text.renames::add, () -> within.add(part));
    }
    within.forEach(part -> text.renames.add(text.part(part)));
    return text.renames;
  }

  /** The line that means a rename. */
  public static String of(Rename rename) {
    Pair<String> names = rename.names();
    String from =
        switch (rename) {
          case Rename.OfTable(var tables) -> RenameLine.path(tables.previous());
          case Rename.OfEnum(var types) -> RenameLine.path(types.previous());
          case Rename.OfColumn(var table, _) -> RenameLine.path(table, names.previous());
          case Rename.OfEnumValue(var type, _) -> RenameLine.path(type, names.previous());
          case Rename.OfStoredValue(var table, var column, _) ->
              RenameLine.path(table, column, names.previous());
        };
    return from + "=" + RenameLine.name(names.next());
  }

  private static String joined(List<String> names) {
    return String.join(".", names);
  }

  private Optional<Rename> whole(RenameLine line) {
    String from = joined(line.from());
    String to = joined(line.to());
    Optional<Rename> table =
        tables(databases.previous())
            .filter(name -> isCalled(name, from))
            .findFirst()
            .map(name -> new Rename.OfTable(new Pair<>(name, sibling(name, to))));
    return table.or(() ->
        enums(databases.previous())
            .filter(name -> isCalled(name, from))
            .findFirst()
            .map(name -> new Rename.OfEnum(new Pair<>(name, sibling(name, to)))));
  }

  /** The new name may be written with its namespace or without. */
  private static TableName sibling(TableName name, String other) {
    String prefix = name.namespace().map(space -> space + ".").orElse("");
    return name.sibling(other.startsWith(prefix) ? other.substring(prefix.length()) : other);
  }

  private Rename part(RenameLine line) {
    String shown = joined(line.from()) + "=" + joined(line.to());
    int last = line.from().size() - 1;
    if (last < 1) {
      throw ImpossibleRename.notUnderstood(shown);
    }
    String owner = joined(line.from().subList(0, last));
    Pair<String> names = new Pair<>(line.from().get(last), joined(line.to()));
    return column(owner, names)
        .or(() -> value(owner, names))
        .orElseThrow(() -> ImpossibleRename.notUnderstood(shown));
  }

  private Optional<Rename> column(String owner, Pair<String> names) {
    List<Pair<TableName>> tables =
        owners(tables(databases.next()), Rename.OfTable.class, Rename.OfTable::tables);
    return called(owner, tables, table -> hasColumn(table, names.previous()))
        .map(table -> new Rename.OfColumn(table, names));
  }

  private boolean hasColumn(TableName table, String column) {
    return databases.previous().table(table).flatMap(t -> t.column(column)).isPresent();
  }

  private Optional<Rename> value(String owner, Pair<String> names) {
    List<Pair<TableName>> types =
        owners(enums(databases.next()), Rename.OfEnum.class, Rename.OfEnum::types);
    return called(owner, types, type -> hasValue(type, names.previous()))
        .map(type -> new Rename.OfEnumValue(type, names));
  }

  private boolean hasValue(TableName name, String value) {
    return databases.previous().enums().stream()
        .anyMatch(type -> type.name().equals(name) && type.values().contains(value));
  }

  /** What tables or enums to come are called before and afterwards. */
  private <R extends Rename> List<Pair<TableName>> owners(
      Stream<TableName> next, Class<R> kind, Function<R, Pair<TableName>> names) {
    Map<TableName, TableName> before = new HashMap<>();
    renames.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .map(names)
        .forEach(pair -> before.put(pair.next(), pair.previous()));
    return next.map(name -> new Pair<>(before.getOrDefault(name, name), name)).toList();
  }

  /** By the old name, else by the new one; but rather one that has what is to be renamed. */
  private static Optional<TableName> called(
      String owner, List<Pair<TableName>> names, Predicate<TableName> fits) {
    List<Pair<TableName>> called =
        Stream.concat(
                names.stream().filter(pair -> isCalled(pair.previous(), owner)),
                names.stream().filter(pair -> isCalled(pair.next(), owner)))
            .toList();
    return called.stream()
        .filter(pair -> fits.test(pair.previous()))
        .findFirst()
        .or(() -> called.stream().findFirst())
        .map(Pair::next);
  }

  private static boolean isCalled(TableName name, String text) {
    return name.toString().equals(text) || name.name().equals(text);
  }

  private static Stream<TableName> tables(DatabaseSchema database) {
    return database.tables().stream().map(Table::name);
  }

  private static Stream<TableName> enums(DatabaseSchema database) {
    return database.enums().stream().map(DatabaseEnum::name);
  }
}
