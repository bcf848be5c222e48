package dev.refract.migrate.derive;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Index.Uniqueness;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of implicit many-to-many relations: a column {@code A} and a column {@code B}, each of
 * them the key of one side.
 */
final class JoinTables {
  private static final List<IndexColumn> PAIR = List.of(IndexColumn.of("A"), IndexColumn.of("B"));

  private final JoinTableNames names;
  private final Map<Model, Table> tables;
  private final boolean foreignKeys;
  private final boolean primaryKeys;

  JoinTables(Derivation derivation, Map<Model, Table> tables) {
    this.names = new JoinTableNames(derivation.names().limit());
    this.tables = tables;
    this.foreignKeys = derivation.usesForeignKeys();
    this.primaryKeys = derivation.rules().joinTablesHavePrimaryKeys();
  }

  Table table(Relation relation) {
    Table first = side(relation.first().model());
    Table second = side(relation.first().target());
    TableName name = new TableName(first.name().namespace(), names.table(relation.joinTableName()));
    return new Table(
        name,
        List.of(column("A", key(first)), column("B", key(second))),
        primaryKeys
            ? Optional.of(new PrimaryKey(Optional.of(names.primaryKey(name.name())), PAIR))
            : Optional.empty(),
        indexes(name.name()),
        foreignKeys
            ? List.of(foreignKey(name, "A", first), foreignKey(name, "B", second))
            : List.of());
  }

  private List<Index> indexes(String table) {
    Index bySecond =
        new Index(
            names.index(table),
            Uniqueness.REPEATABLE,
            List.of(IndexColumn.of("B")),
            Optional.empty());
    Index pairs = new Index(names.unique(table), Uniqueness.UNIQUE, PAIR, Optional.empty());
    return primaryKeys ? List.of(bySecond) : List.of(pairs, bySecond);
  }

  private Table side(Model model) {
    Table table = tables.get(model);
    if (table == null) {
      throw new IllegalArgumentException("the model " + model + " has no table");
    }
    return table;
  }

  /** The single column of the primary key, which many-to-many relations need. */
  private static Column key(Table table) {
    return table
        .primaryKey()
        .flatMap(key -> table.column(key.columnNames().getFirst()))
        .orElseThrow(
            () -> new IllegalArgumentException("the table " + table.name() + " has no key"));
  }

  private static Column column(String name, Column key) {
    return new Column(name, key.type(), ColumnArity.REQUIRED, Optional.empty(), false, false);
  }

  private ForeignKey foreignKey(TableName join, String column, Table side) {
    return new ForeignKey(
        Optional.of(names.foreignKey(join.name(), column)),
        List.of(column),
        side.name(),
        List.of(key(side).name()),
        ForeignKeyAction.CASCADE,
        ForeignKeyAction.CASCADE);
  }
}
