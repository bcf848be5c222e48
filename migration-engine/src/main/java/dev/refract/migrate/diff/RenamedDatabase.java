package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnDefault.ListOf;
import dev.refract.migrate.database.ColumnDefault.Text;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A database after a rename: whatever names the thing follows, as it does in a real one. Keys and
 * indexes keep their own names.
 */
final class RenamedDatabase {
  private RenamedDatabase() {}

  static DatabaseSchema of(DatabaseSchema database, Rename rename) {
    return switch (rename) {
      case Rename.OfTable(Pair<TableName> names) ->
          mapped(database, database.enums(), table -> renamed(table, names));
      case Rename.OfColumn(TableName owner, Pair<String> names) ->
          mapped(database, database.enums(), table -> renamed(table, owner, names));
      case Rename.OfEnum(Pair<TableName> names) ->
          mapped(
              database,
              database.enums().stream()
                  .map(type -> new DatabaseEnum(swap(type.name(), names), type.values()))
                  .toList(),
              table -> withColumns(table, column -> ofType(column, names)));
      case Rename.OfEnumValue(TableName name, Pair<String> values) ->
          mapped(
              database,
              database.enums().stream().map(type -> renamed(type, name, values)).toList(),
              table -> withColumns(table, column -> withDefault(column, name, values)));
      case Rename.OfStoredValue _ -> database;
    };
  }

  private static DatabaseSchema mapped(
      DatabaseSchema database, List<DatabaseEnum> enums, UnaryOperator<Table> tables) {
    return new DatabaseSchema(
        database.dialect(),
        database.namespaces(),
        enums,
        database.tables().stream().map(tables).toList(),
        database.views(),
        database.extensions());
  }

  private static <T> T swap(T name, Pair<T> names) {
    return name.equals(names.previous()) ? names.next() : name;
  }

  private static Table renamed(Table table, Pair<TableName> names) {
    return new Table(
        swap(table.name(), names),
        table.columns(),
        table.primaryKey(),
        table.indexes(),
        table.foreignKeys().stream()
            .map(key ->
                withReference(key, swap(key.referencedTable(), names), key.referencedColumns()))
            .toList());
  }

  private static Table renamed(Table table, TableName owner, Pair<String> names) {
    UnaryOperator<List<String>> inKey =
        columns -> columns.stream().map(column -> swap(column, names)).toList();
    List<ForeignKey> keys =
        table.foreignKeys().stream()
            .map(key ->
                key.referencedTable().equals(owner)
                    ? withReference(key, owner, inKey.apply(key.referencedColumns()))
                    : key)
            .toList();
    if (!table.name().equals(owner)) {
      return new Table(table.name(), table.columns(), table.primaryKey(), table.indexes(), keys);
    }
    return new Table(
        owner,
        table.columns().stream().map(column -> named(column, swap(column.name(), names))).toList(),
        table
            .primaryKey()
            .map(key -> new PrimaryKey(key.constraintName(), renamed(key.columns(), names))),
        table.indexes().stream().map(index -> renamed(index, names)).toList(),
        keys.stream()
            .map(key ->
                new ForeignKey(
                    key.constraintName(),
                    inKey.apply(key.columns()),
                    key.referencedTable(),
                    key.referencedColumns(),
                    key.onDelete(),
                    key.onUpdate()))
            .toList());
  }

  private static ForeignKey withReference(ForeignKey key, TableName table, List<String> columns) {
    return new ForeignKey(
        key.constraintName(), key.columns(), table, columns, key.onDelete(), key.onUpdate());
  }

  private static List<IndexColumn> renamed(List<IndexColumn> columns, Pair<String> names) {
    return columns.stream()
        .map(column ->
            new IndexColumn(
                swap(column.column(), names), column.direction(), column.operatorClass()))
        .toList();
  }

  /** In a condition only quoted names are recognised; one that is not is compared as it is. */
  private static Index renamed(Index index, Pair<String> names) {
    return new Index(
        index.name(),
        index.uniqueness(),
        renamed(index.columns(), names),
        index.method(),
        index
            .predicate()
            .map(sql -> sql.replace('"' + names.previous() + '"', '"' + names.next() + '"')));
  }

  private static Column named(Column column, String name) {
    return new Column(
        name,
        column.type(),
        column.arity(),
        column.defaultValue(),
        column.autoincrement(),
        column.filledByClient(),
        column.sequence());
  }

  private static Table withColumns(Table table, UnaryOperator<Column> columns) {
    return new Table(
        table.name(),
        table.columns().stream().map(columns).toList(),
        table.primaryKey(),
        table.indexes(),
        table.foreignKeys());
  }

  private static Column ofType(Column column, Pair<TableName> names) {
    return column.type() instanceof OfEnum(TableName type)
        ? new Column(
            column.name(),
            new OfEnum(swap(type, names)),
            column.arity(),
            column.defaultValue(),
            column.autoincrement(),
            column.filledByClient(),
            column.sequence())
        : column;
  }

  private static DatabaseEnum renamed(DatabaseEnum type, TableName owner, Pair<String> values) {
    return type.name().equals(owner)
        ? new DatabaseEnum(owner, type.values().stream().map(value -> swap(value, values)).toList())
        : type;
  }

  private static Column withDefault(Column column, TableName type, Pair<String> values) {
    return column.type().equals(new OfEnum(type))
        ? new Column(
            column.name(),
            column.type(),
            column.arity(),
            column.defaultValue().map(value -> renamed(value, values)),
            column.autoincrement(),
            column.filledByClient(),
            column.sequence())
        : column;
  }

  private static ColumnDefault renamed(ColumnDefault value, Pair<String> values) {
    return switch (value) {
      case Text(String text) -> new Text(swap(text, values));
      case ListOf(List<ColumnDefault> elements, _) ->
          new ListOf(elements.stream().map(element -> renamed(element, values)).toList());
      case ColumnDefault.Numeric _,
          ColumnDefault.Bool _,
          ColumnDefault.Timestamp _,
          ColumnDefault.Json _,
          ColumnDefault.Bytes _,
          ColumnDefault.Now _,
          ColumnDefault.Expression _ ->
          value;
    };
  }
}
