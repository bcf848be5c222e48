package dev.refract.migrate.database;

import dev.refract.orm.dialect.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * What one database holds, or is to hold.
 *
 * @param namespaces the database schemas that hold it all, on databases that have several
 * @param tables in the order in which they were declared or found
 * @param views known by name only: they are kept, never changed
 * @param extensions those that the schema asks for, or that are installed
 */
public record DatabaseSchema(
    Dialect dialect,
    List<String> namespaces,
    List<DatabaseEnum> enums,
    List<Table> tables,
    List<View> views,
    List<Extension> extensions) {
  public DatabaseSchema {
    extensions = List.copyOf(extensions);
    namespaces = List.copyOf(namespaces);
    enums = List.copyOf(enums);
    tables = List.copyOf(tables);
    views = List.copyOf(views);
  }

  /** A database without extensions. */
  public DatabaseSchema(
      Dialect dialect,
      List<String> namespaces,
      List<DatabaseEnum> enums,
      List<Table> tables,
      List<View> views) {
    this(dialect, namespaces, enums, tables, views, List.of());
  }

  /** A database that has neither namespaces nor enums. */
  public DatabaseSchema(Dialect dialect, List<Table> tables, List<View> views) {
    this(dialect, List.of(), List.of(), tables, views);
  }

  /** A database without anything. */
  public static DatabaseSchema empty(Dialect dialect) {
    return new DatabaseSchema(dialect, List.of(), List.of());
  }

  /** The same in the namespaces of another database. */
  public DatabaseSchema inNamespacesOf(DatabaseSchema other) {
    return new DatabaseSchema(dialect, other.namespaces, enums, tables, views, extensions);
  }

  public Optional<Table> table(TableName name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  public Optional<Table> table(String name) {
    return table(TableName.of(name));
  }
}
