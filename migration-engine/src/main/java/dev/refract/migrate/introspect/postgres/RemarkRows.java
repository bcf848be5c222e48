package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.Remark;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.introspect.query.CatalogQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What tables of PostgreSQL have and no schema can say, with one query. */
public final class RemarkRows {
  private RemarkRows() {}

  public static List<Remark> read(Connection connection, Scope scope) throws SQLException {
    Namespaces namespaces = Namespaces.of(scope, connection);
    return CatalogQuery.rows(
        connection,
        QUERY,
        row ->
            new Remark(
                Remark.Kind.valueOf(row.getString(1)),
                namespaces.name(row.getString(2), row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5))),
        connection.createArrayOf("text", namespaces.names().toArray()));
  }

  private static final String QUERY =
      """
      WITH things AS (
        SELECT c.oid, n.nspname AS place, c.relname AS name, c.relkind, c.relrowsecurity
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY (?) AND NOT c.relispartition
          AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
          AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      ), tables AS (SELECT * FROM things WHERE relkind IN ('r', 'p')
      ), remarks (kind, place, name, part, detail, number) AS (
        SELECT 'PARTITIONED', place, name, NULL::text, NULL::text, 0
        FROM tables WHERE relkind = 'p'
        UNION ALL
        SELECT 'INHERITED', place, name, NULL, NULL, 0
        FROM tables t
        WHERE relkind = 'r' AND EXISTS (SELECT 1 FROM pg_inherits i WHERE i.inhparent = t.oid)
        UNION ALL
        SELECT 'ROW_LEVEL_SECURITY', place, name, NULL, NULL, 0
        FROM tables WHERE relrowsecurity
        UNION ALL
        SELECT CASE k.contype WHEN 'c' THEN 'CHECK' ELSE 'EXCLUSION' END, place, name,
               k.conname, pg_get_constraintdef(k.oid), 0
        FROM pg_constraint k JOIN tables t ON t.oid = k.conrelid WHERE k.contype IN ('c', 'x')
        UNION ALL
        SELECT 'DEFERRED', place, name, k.conname, NULL, (k.contype = 'f')::int
        FROM pg_constraint k JOIN tables t ON t.oid = k.conrelid
        WHERE k.condeferrable AND k.contype IN ('p', 'u', 'f')
        UNION ALL
        SELECT 'COMMENT', place, name, a.attname, d.description, d.objsubid
        FROM pg_description d
        JOIN tables t ON t.oid = d.objoid
        LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.objsubid AND d.objsubid > 0
        WHERE d.classoid = 'pg_class'::regclass
        UNION ALL
        SELECT CASE WHEN u.attnum = 0 THEN 'EXPRESSION_INDEX' ELSE 'NULL_ORDER' END,
               place, name, i.relname,
               CASE WHEN u.attnum = 0 THEN pg_get_indexdef(i.oid) ELSE a.attname END, u.nth::int
        FROM pg_index x
        JOIN tables t ON t.oid = x.indrelid
        JOIN pg_class i ON i.oid = x.indexrelid
        CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY u (attnum, nth)
        LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = u.attnum AND u.attnum > 0
        WHERE u.nth <= x.indnkeyatts
          AND CASE WHEN u.attnum = 0
                THEN u.nth = (SELECT min(v.nth) FROM unnest(x.indkey::int2[])
                                WITH ORDINALITY v (attnum, nth) WHERE v.attnum = 0)
                ELSE x.indoption[u.nth - 1] IN (1, 2) END
        UNION ALL
        SELECT 'INCLUDED_COLUMNS', place, name, i.relname, NULL, 0
        FROM pg_index x
        JOIN tables t ON t.oid = x.indrelid
        JOIN pg_class i ON i.oid = x.indexrelid
        WHERE x.indnatts > x.indnkeyatts
        UNION ALL
        SELECT CASE WHEN generated THEN 'GENERATED_COLUMN' ELSE 'DOMAIN' END,
               place, name, a.attname,
               CASE WHEN generated THEN pg_get_expr(e.adbin, e.adrelid)
                    ELSE format_type(a.atttypid, a.atttypmod) END, a.attnum
        FROM pg_attribute a
        CROSS JOIN LATERAL (
          SELECT coalesce(to_jsonb(a) ->> 'attgenerated', '') <> '') AS since_12 (generated)
        JOIN tables t ON t.oid = a.attrelid
        JOIN pg_type y ON y.oid = a.atttypid
        LEFT JOIN pg_attrdef e ON e.adrelid = t.oid AND e.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND (generated OR y.typtype = 'd')
        UNION ALL
        SELECT 'TRIGGER', place, name, g.tgname, NULL, 0
        FROM pg_trigger g JOIN tables t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal
        UNION ALL
        SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW'
                 ELSE 'SEQUENCE' END, place, name, NULL, NULL, 0
        FROM things s
        WHERE relkind IN ('v', 'm')
           OR relkind = 'S' AND NOT EXISTS (
                SELECT 1 FROM pg_depend d WHERE d.objid = s.oid AND d.deptype IN ('a', 'i'))
        UNION ALL
        SELECT 'EXTENSION', n.nspname, x.extname, NULL, NULL, 0
        FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
        WHERE x.extname <> 'plpgsql'
      )
      SELECT kind, place, name, part, detail FROM remarks
      ORDER BY place::text COLLATE "C", name::text COLLATE "C", number, part::text COLLATE "C"\
      """;
}
