package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.database.View;
import dev.refract.migrate.introspect.postgres.CatalogRows.ColumnRow;
import dev.refract.migrate.introspect.postgres.CatalogRows.ForeignKeyRow;
import dev.refract.migrate.introspect.postgres.CatalogRows.IndexRow;
import dev.refract.migrate.introspect.postgres.CatalogRows.PrimaryKeyRow;
import dev.refract.migrate.introspect.postgres.CatalogRows.RelationRow;
import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Namespaces of a PostgreSQL database, read from the catalog with eight queries. */
public final class Catalog {
  private final Namespaces namespaces;
  private final Map<TableName, List<ColumnRow>> columns;
  private final Map<TableName, List<PrimaryKeyRow>> primaryKeys;
  private final Map<TableName, List<IndexRow>> indexes;
  private final Map<TableName, List<ForeignKeyRow>> foreignKeys;

  private Catalog(CatalogRows rows, Namespaces namespaces) throws SQLException {
    this.namespaces = namespaces;
    columns = rows.columns();
    primaryKeys = rows.primaryKeys();
    indexes = rows.indexes();
    foreignKeys = rows.foreignKeys();
  }

  public static DatabaseSchema read(Connection connection, Scope scope) throws SQLException {
    Namespaces namespaces = Namespaces.of(scope, connection);
    CatalogRows rows = new CatalogRows(connection, namespaces);
    Catalog catalog = new Catalog(rows, namespaces);
    List<Table> tables = new ArrayList<>();
    List<View> views = new ArrayList<>();
    for (RelationRow relation : rows.relations()) {
      if (relation.isView()) {
        views.add(
            new View(relation.name(), relation.definition(), catalog.columnsOf(relation.name())));
      } else {
        tables.add(catalog.table(relation.name()));
      }
    }
    return new DatabaseSchema(
        Dialect.postgres(),
        namespaces.names(),
        rows.enums().entrySet().stream()
            .map(e -> new DatabaseEnum(e.getKey(), e.getValue()))
            .toList(),
        tables,
        views,
        rows.extensions());
  }

  private Table table(TableName name) {
    return new Table(
        name,
        columnsOf(name),
        primaryKeys.getOrDefault(name, List.of()).stream().findFirst().map(Catalog::primaryKey),
        Indexes.of(indexes.getOrDefault(name, List.of())),
        foreignKeys.getOrDefault(name, List.of()).stream()
            .map(row -> ForeignKeys.of(name, row, namespaces))
            .toList());
  }

  private List<Column> columnsOf(TableName name) {
    return columns.getOrDefault(name, List.of()).stream().map(Catalog::column).toList();
  }

  private static PrimaryKey primaryKey(PrimaryKeyRow row) {
    return new PrimaryKey(
        Optional.of(row.name()), row.columns().stream().map(IndexColumn::of).toList());
  }

  private static Column column(ColumnRow row) {
    ColumnType type = Types.of(row);
    Optional<TableName> sequence = row.defaultValue().flatMap(Sequences::counting);
    boolean counts = row.isIdentity() || sequence.isPresent();
    return new Column(
        row.name(),
        type,
        arity(row),
        counts
            ? Optional.empty()
            : row.defaultValue().map(sql -> Defaults.of(type, row.isList(), sql)),
        counts,
        false,
        sequence);
  }

  private static ColumnArity arity(ColumnRow row) {
    if (row.isList()) {
      return ColumnArity.LIST;
    }
    return row.required() ? ColumnArity.REQUIRED : ColumnArity.NULLABLE;
  }
}
