package dev.refract.migrate.pull;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReservedNames;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tables and columns are called in a schema: as before, or as near as the language allows. */
final class Names {
  private static final Pattern BAD_START = Pattern.compile("^[^a-zA-Z]+");
  private static final Pattern BAD = Pattern.compile("[^_a-zA-Z0-9]");

  private final Known known;

  /** Fresh names that several tables or enums would have. */
  private final Set<String> ambiguous;

  /** What stands before names that are not unique and have no namespace of their own. */
  private final Optional<String> namespace;

  Names(Known known, DatabaseSchema database) {
    this.known = known;
    Map<String, Long> uses =
        Stream.concat(
                database.tables().stream().filter(TableKinds::isModel).map(Table::name),
                database.enums().stream().map(DatabaseEnum::name))
            .collect(Collectors.groupingBy(name -> fresh(name.name()), Collectors.counting()));
    this.ambiguous =
        uses.entrySet().stream()
            .filter(use -> use.getValue() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    this.namespace = database.namespaces().stream().findFirst();
  }

  String model(Table table) {
    return known.model(table).map(Model::name).orElseGet(() -> unambiguous(table.name()));
  }

  String enumType(TableName name) {
    return known.enumType(name).map(EnumType::name).orElseGet(() -> unambiguous(name));
  }

  /** What {@code @@map} has to say. */
  Optional<String> mappedEnum(TableName name) {
    return known
        .enumType(name)
        .map(EnumType::mappedName)
        .orElseGet(() -> unless(name.name(), enumType(name)));
  }

  /** Behind the name of the database schema where the name alone is taken. */
  private String unambiguous(TableName name) {
    String fresh = fresh(name.name());
    Optional<String> place = name.namespace().or(() -> namespace);
    return ambiguous.contains(fresh) && place.isPresent()
        ? sanitized(place.get() + "_" + name.name())
        : fresh;
  }

  /** Whether a new thing has another name because its own is taken. */
  boolean isRenamed(Table table) {
    return known.model(table).isEmpty() && ambiguous.contains(fresh(table.name().name()));
  }

  boolean isRenamed(PulledEnum type) {
    return type.before().isEmpty() && ambiguous.contains(fresh(type.databaseName()));
  }

  /** What relations are called after: the reference knows only the database when it makes them. */
  static String fresh(Table table) {
    return fresh(table.name().name());
  }

  /** The same for columns. */
  static List<String> fresh(List<String> columns) {
    return columns.stream().map(Names::sanitized).toList();
  }

  private static String fresh(String table) {
    return ReservedNames.contains(table) ? "Renamed" + table : sanitized(table);
  }

  /** Whether a new model cannot have the name of its table. */
  boolean isReserved(Table table) {
    return known.model(table).isEmpty() && ReservedNames.contains(table.name().name());
  }

  /** What {@code @@map} has to say. */
  Optional<String> mappedModel(Table table) {
    return known
        .model(table)
        .map(Model::mappedName)
        .orElseGet(() -> unless(table.name().name(), model(table)));
  }

  /** Empty where nothing of the column's name can stand in a schema. */
  String field(Table table, Column column) {
    return known
        .field(table, column)
        .map(ScalarField::name)
        .orElseGet(() -> sanitized(column.name()));
  }

  /** What {@code @map} has to say. */
  Optional<String> mappedField(Table table, Column column) {
    return known
        .field(table, column)
        .map(ScalarField::mappedName)
        .orElseGet(() -> unless(column.name(), field(table, column)));
  }

  /** The fields of columns. */
  List<String> fields(Table table, List<String> columns) {
    return columns.stream()
        .map(name -> table.column(name).map(column -> field(table, column)).orElse(name))
        .toList();
  }

  private static Optional<String> unless(String databaseName, String name) {
    return databaseName.equals(name) ? Optional.empty() : Optional.of(databaseName);
  }

  static String sanitized(String name) {
    return BAD.matcher(BAD_START.matcher(name).replaceAll("")).replaceAll("_");
  }
}
