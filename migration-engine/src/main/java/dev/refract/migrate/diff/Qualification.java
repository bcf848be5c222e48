package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.Optional;

/**
 * Names with their namespace, where the database to come has none that they could be relative to:
 * so does the reference when everything goes.
 */
final class Qualification {
  private final String namespace;

  private Qualification(String namespace) {
    this.namespace = namespace;
  }

  static Pair<DatabaseSchema> of(Pair<DatabaseSchema> databases) {
    DatabaseSchema previous = databases.previous();
    boolean isRelative =
        !databases.next().namespaces().isEmpty() || previous.namespaces().size() != 1;
    return isRelative
        ? databases
        : new Pair<>(
            new Qualification(previous.namespaces().getFirst()).of(previous), databases.next());
  }

  private DatabaseSchema of(DatabaseSchema database) {
    return new DatabaseSchema(
        database.dialect(),
        database.namespaces(),
        database.enums().stream().map(e -> new DatabaseEnum(of(e.name()), e.values())).toList(),
        database.tables().stream().map(this::of).toList(),
        database.views(),
        database.extensions());
  }

  private Table of(Table table) {
    return new Table(
        of(table.name()),
        table.columns().stream().map(this::of).toList(),
        table.primaryKey(),
        table.indexes(),
        table.foreignKeys().stream().map(this::of).toList());
  }

  private Column of(Column column) {
    return column.type() instanceof ColumnType.OfEnum(TableName name)
        ? new Column(
            column.name(),
            new ColumnType.OfEnum(of(name)),
            column.arity(),
            column.defaultValue(),
            column.autoincrement(),
            column.filledByClient(),
            column.sequence())
        : column;
  }

  private ForeignKey of(ForeignKey key) {
    return new ForeignKey(
        key.constraintName(),
        key.columns(),
        of(key.referencedTable()),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate());
  }

  private TableName of(TableName name) {
    return name.namespace().isPresent() ? name : new TableName(Optional.of(namespace), name.name());
  }
}
