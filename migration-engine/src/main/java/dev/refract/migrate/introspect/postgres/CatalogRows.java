package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.OperatorClass;
import dev.refract.migrate.introspect.query.CatalogQuery;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of PostgreSQL's catalog for the current schema, for all tables at once. */
final class CatalogRows {
  private CatalogRows() {}

  record RelationRow(String name, boolean isView, String definition) {}

  /**
   * A column.
   *
   * @param type the name of the type of its values: {@code int4}, or an enum's
   * @param modifier length or precision as the catalog packs it; negative where there is none
   * @param isIdentity whether the database counts without a default
   */
  record ColumnRow(
      String name,
      String type,
      boolean isEnum,
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
   * @param onDelete a letter, as the catalog has it
   */
  record ForeignKeyRow(
      String name,
      List<String> columns,
      String referencedTable,
      List<String> referencedColumns,
      String onDelete,
      String onUpdate) {}

  static String currentSchema(Connection connection) throws SQLException {
    return CatalogQuery.rows(
            connection, "SELECT coalesce(current_schema(), 'public')", r -> r.getString(1))
        .getFirst();
  }

  /** The values of enums, by the enums' names. */
  static Map<String, List<String>> enums(Connection connection) throws SQLException {
    return CatalogQuery.byTable(
        connection,
        """
        SELECT t.typname, e.enumlabel
        FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
        WHERE t.typnamespace = current_schema()::regnamespace
        ORDER BY t.typname, e.enumsortorder\
        """,
        row -> row.getString(2));
  }

  static List<RelationRow> relations(Connection connection) throws SQLException {
    return CatalogQuery.rows(
        connection,
        """
        SELECT c.relname, c.relkind IN ('v', 'm'),
               CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) ELSE '' END
        FROM pg_class c
        WHERE c.relnamespace = current_schema()::regnamespace
          AND c.relkind IN ('r', 'p', 'v', 'm')
          AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
        ORDER BY c.relname COLLATE "C"\
        """,
        row -> new RelationRow(row.getString(1), row.getBoolean(2), row.getString(3)));
  }

  static Map<String, List<ColumnRow>> columns(Connection connection) throws SQLException {
    return CatalogQuery.byTable(
        connection,
        """
        SELECT c.relname, a.attname, coalesce(e.typname, t.typname),
               coalesce(e.typtype, t.typtype) = 'e', t.typcategory = 'A', a.atttypmod,
               format_type(a.atttypid, a.atttypmod), a.attnotnull,
               CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
               a.attidentity <> ''
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
        ORDER BY c.relname, a.attnum\
        """,
        row ->
            new ColumnRow(
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getInt(6),
                row.getString(7),
                row.getBoolean(8),
                Optional.ofNullable(row.getString(9)),
                row.getBoolean(10)));
  }

  static Map<String, List<PrimaryKeyRow>> primaryKeys(Connection connection) throws SQLException {
    return CatalogQuery.byTable(
        connection,
        """
        SELECT c.relname, k.conname,
               (SELECT array_agg(a.attname::text ORDER BY u.place)
                FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        WHERE k.contype = 'p' AND c.relnamespace = current_schema()::regnamespace
        ORDER BY c.relname\
        """,
        row -> new PrimaryKeyRow(row.getString(2), texts(row.getArray(3))));
  }

  /** Without those of primary keys and those that are being built or have failed. */
  static Map<String, List<IndexRow>> indexes(Connection connection) throws SQLException {
    return CatalogQuery.byTable(
        connection,
        """
        SELECT c.relname, i.relname, x.indisunique, m.amname,
               pg_get_expr(x.indpred, x.indrelid), a.attname,
               (x.indoption[u.place - 1] & 1) = 1,
               o.opcname, coalesce(o.opcdefault, true)
        FROM pg_index x
        JOIN pg_class c ON c.oid = x.indrelid
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_am m ON m.oid = i.relam
        CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY u (number, place)
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.number AND u.number > 0
        LEFT JOIN pg_opclass o ON o.oid = x.indclass[u.place - 1]
        WHERE c.relnamespace = current_schema()::regnamespace
          AND NOT x.indisprimary AND x.indisvalid AND u.place <= x.indnkeyatts
        ORDER BY c.relname, i.relname COLLATE "C", u.place\
        """,
        row ->
            new IndexRow(
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                row.getBoolean(7),
                operatorClass(row.getString(8), row.getBoolean(9))));
  }

  private static Optional<OperatorClass> operatorClass(@Nullable String name, boolean usual) {
    return Optional.ofNullable(name).map(known -> new OperatorClass(known, usual));
  }

  static Map<String, List<ForeignKeyRow>> foreignKeys(Connection connection) throws SQLException {
    return CatalogQuery.byTable(
        connection,
        """
        SELECT c.relname, k.conname,
               (SELECT array_agg(a.attname::text ORDER BY u.place)
                FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
               r.relname,
               (SELECT array_agg(a.attname::text ORDER BY u.place)
                FROM unnest(k.confkey) WITH ORDINALITY u (number, place)
                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number),
               k.confdeltype, k.confupdtype
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_class r ON r.oid = k.confrelid
        WHERE k.contype = 'f' AND k.conparentid = 0
          AND c.relnamespace = current_schema()::regnamespace
        ORDER BY c.relname, k.conname COLLATE "C"\
        """,
        row ->
            new ForeignKeyRow(
                row.getString(2),
                texts(row.getArray(3)),
                row.getString(4),
                texts(row.getArray(5)),
                row.getString(6),
                row.getString(7)));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
