package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.Extension;
import dev.refract.migrate.database.OperatorClass;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.introspect.query.CatalogQuery;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of PostgreSQL's catalog, for all tables of some namespaces at once. */
final class CatalogRows {
  private final Connection connection;
  private final Namespaces namespaces;

  CatalogRows(Connection connection, Namespaces namespaces) {
    this.connection = connection;
    this.namespaces = namespaces;
  }

  record RelationRow(TableName name, boolean isView, String definition) {}

  /**
   * A column.
   *
   * @param type the name of the type of its values: {@code int4}, or an enum's; of a domain, that
   *     of the type behind it
   * @param enumType the same where it is an enum of the namespaces
   * @param modifier length or precision as the catalog packs it; negative where there is none
   * @param defaultValue its default, or what a generated column is made of
   * @param isIdentity whether the database counts without a default
   */
  record ColumnRow(
      String name,
      String type,
      Optional<TableName> enumType,
      boolean isList,
      int modifier,
      String sql,
      boolean required,
      Optional<String> defaultValue,
      boolean isIdentity) {}

  record PrimaryKeyRow(String name, List<String> columns) {}

  /**
   * A column of an index.
   *
   * @param column missing for an expression
   * @param operatorClass missing where columns of the index have none
   */
  record IndexRow(
      String index,
      boolean unique,
      String method,
      Optional<String> predicate,
      Optional<String> column,
      boolean descending,
      Optional<OperatorClass> operatorClass) {}

  /**
   * A foreign key.
   *
   * @param referencedNamespace may be one that is not looked at
   * @param onDelete a letter, as the catalog has it
   */
  record ForeignKeyRow(
      String name,
      List<String> columns,
      String referencedNamespace,
      String referencedTable,
      List<String> referencedColumns,
      String onDelete,
      String onUpdate) {}

  /** The values of enums, by the enums' names. */
  Map<TableName, List<String>> enums() throws SQLException {
    return byOwner(
        """
        SELECT n.nspname, t.typname, e.enumlabel
        FROM pg_type t
        JOIN pg_namespace n ON n.oid = t.typnamespace
        JOIN pg_enum e ON e.enumtypid = t.oid
        WHERE n.nspname = ANY (?)
        ORDER BY n.nspname, t.typname, e.enumsortorder\
        """,
        row -> row.getString(3));
  }

  /** All there are, wherever their things live. */
  List<Extension> extensions() throws SQLException {
    return CatalogQuery.rows(
        connection,
        """
        SELECT x.extname, n.nspname, x.extversion
        FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
        ORDER BY x.extname\
        """,
        row ->
            new Extension(
                row.getString(1),
                Optional.of(row.getString(2)),
                Optional.of(row.getString(3)),
                Extension.Origin.DATABASE));
  }

  /** Tables and views, without those of extensions and without the parts of other tables. */
  List<RelationRow> relations() throws SQLException {
    return CatalogQuery.rows(
        connection,
        """
        SELECT n.nspname, c.relname, c.relkind IN ('v', 'm'),
               CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) ELSE '' END
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY (?)
          AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
          AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
        ORDER BY n.nspname::text COLLATE "C", c.relname::text COLLATE "C"\
        """,
        row -> new RelationRow(owner(row), row.getBoolean(3), row.getString(4)),
        names());
  }

  Map<TableName, List<ColumnRow>> columns() throws SQLException {
    return byOwner(
        """
        SELECT n.nspname, c.relname, a.attname, v.typname,
               CASE WHEN v.typtype = 'e' THEN s.nspname END, t.typcategory = 'A',
               CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END,
               format_type(a.atttypid, a.atttypmod), a.attnotnull,
               pg_get_expr(d.adbin, d.adrelid), a.attidentity <> ''
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_type t ON t.oid = a.atttypid
        JOIN pg_type v ON v.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem
                                       WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
        JOIN pg_namespace s ON s.oid = v.typnamespace
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v')
        ORDER BY n.nspname, c.relname, a.attnum\
        """,
        row ->
            new ColumnRow(
                row.getString(3),
                row.getString(4),
                enumType(row.getString(5), row.getString(4)),
                row.getBoolean(6),
                row.getInt(7),
                row.getString(8),
                row.getBoolean(9),
                Optional.ofNullable(row.getString(10)),
                row.getBoolean(11)));
  }

  private Optional<TableName> enumType(@Nullable String namespace, String name) {
    return Optional.ofNullable(namespace)
        .filter(namespaces::contains)
        .map(known -> namespaces.name(known, name));
  }

  Map<TableName, List<PrimaryKeyRow>> primaryKeys() throws SQLException {
    return byOwner(
        """
        SELECT n.nspname, c.relname, k.conname,
               (SELECT array_agg(a.attname::text ORDER BY u.place)
                FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number)
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE k.contype = 'p' AND n.nspname = ANY (?)
        ORDER BY n.nspname, c.relname\
        """,
        row -> new PrimaryKeyRow(row.getString(3), texts(row.getArray(4))));
  }

  /**
   * Without those of primary keys and of exclusion constraints, and those that are being built or
   * have failed.
   */
  Map<TableName, List<IndexRow>> indexes() throws SQLException {
    return byOwner(
        """
        SELECT n.nspname, c.relname, i.relname, x.indisunique, m.amname,
               pg_get_expr(x.indpred, x.indrelid), a.attname,
               (x.indoption[u.place - 1] & 1) = 1,
               o.opcname, coalesce(o.opcdefault, true)
        FROM pg_index x
        JOIN pg_class c ON c.oid = x.indrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_am m ON m.oid = i.relam
        CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY u (number, place)
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number AND u.number > 0
        LEFT JOIN pg_opclass o ON o.oid = x.indclass[u.place - 1]
        WHERE n.nspname = ANY (?) AND u.place <= x.indnkeyatts
          AND NOT x.indisprimary AND NOT x.indisexclusion AND x.indisvalid
        ORDER BY n.nspname, c.relname, i.relname::text COLLATE "C", u.place\
        """,
        row ->
            new IndexRow(
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                row.getBoolean(8),
                operatorClass(row.getString(9), row.getBoolean(10))));
  }

  private static Optional<OperatorClass> operatorClass(@Nullable String name, boolean usual) {
    return Optional.ofNullable(name).map(known -> new OperatorClass(known, usual));
  }

  Map<TableName, List<ForeignKeyRow>> foreignKeys() throws SQLException {
    return byOwner(
        """
        SELECT n.nspname, c.relname, k.conname,
               (SELECT array_agg(a.attname::text ORDER BY u.place)
                FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
               s.nspname, r.relname,
               (SELECT array_agg(a.attname::text ORDER BY u.place)
                FROM unnest(k.confkey) WITH ORDINALITY u (number, place)
                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number),
               k.confdeltype, k.confupdtype
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_class r ON r.oid = k.confrelid
        JOIN pg_namespace s ON s.oid = r.relnamespace
        WHERE k.contype = 'f' AND k.conparentid = 0 AND n.nspname = ANY (?)
        ORDER BY n.nspname, c.relname, k.conname::text COLLATE "C"\
        """,
        row ->
            new ForeignKeyRow(
                row.getString(3),
                texts(row.getArray(4)),
                row.getString(5),
                row.getString(6),
                texts(row.getArray(7)),
                row.getString(8),
                row.getString(9)));
  }

  private <T> Map<TableName, List<T>> byOwner(String sql, CatalogQuery.RowReader<T> reader)
      throws SQLException {
    return CatalogQuery.byOwner(connection, sql, this::owner, reader, names());
  }

  /** Of rows that begin with a namespace and a name. */
  private TableName owner(ResultSet row) throws SQLException {
    return namespaces.name(row.getString(1), row.getString(2));
  }

  private Array names() throws SQLException {
    return connection.createArrayOf("text", namespaces.names().toArray());
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
