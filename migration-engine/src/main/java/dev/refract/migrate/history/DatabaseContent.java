package dev.refract.migrate.history;

import dev.refract.migrate.database.Scope;
import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a database holds besides what schemas describe: views, triggers, functions, checks, rights,
 * rows. A line each, in words that are the same for the same thing.
 */
public final class DatabaseContent {
  private static final String SQLITE =
      """
      SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema WHERE type IN ('view', 'trigger')
      UNION ALL
      SELECT 'index ' || name || ': ' || sql FROM sqlite_schema
      WHERE type = 'index' AND (upper(sql) LIKE '% WHERE %' OR sql LIKE '%((%' OR sql LIKE '%))%')
      UNION ALL
      SELECT word || ' of table ' || name
      FROM sqlite_schema, (SELECT 'CHECK' AS word UNION SELECT 'GENERATED' UNION SELECT 'COLLATE'
        UNION SELECT 'STRICT' UNION SELECT 'WITHOUT ROWID' UNION SELECT 'DEFERRABLE'
        UNION SELECT 'ON CONFLICT')
      WHERE type = 'table' AND upper(sql) LIKE '%' || word || '%'\
      """;

  /**
   * Follows {@code WITH space (id) AS (…),}: the schemas that are looked at. Columns of the catalog
   * that older servers do not have are read through JSON.
   */
  private static final String POSTGRES =
      """
      own AS (SELECT c.oid, relname, relkind, relrowsecurity, relacl, relispartition
        FROM pg_class c JOIN space ON c.relnamespace = space.id
        WHERE c.relname NOT IN ('_prisma_migrations', '_refract_backfills'))
      SELECT 'view ' || relname || ': ' || pg_get_viewdef(oid) FROM own WHERE relkind IN ('v', 'm')
      UNION ALL
      SELECT 'trigger ' || tgname || ': ' || pg_get_triggerdef(t.oid)
      FROM pg_trigger t JOIN own ON own.oid = t.tgrelid WHERE NOT t.tgisinternal
      UNION ALL
      SELECT 'function ' || proname || ': ' || pg_get_functiondef(p.oid)
      FROM pg_proc p JOIN space ON p.pronamespace = space.id
      WHERE p.prokind IN ('f', 'p')
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      UNION ALL
      SELECT 'constraint ' || conname || ' of ' || relname || ': ' || pg_get_constraintdef(k.oid)
      FROM pg_constraint k JOIN own ON own.oid = k.conrelid WHERE k.contype IN ('c', 'x')
      UNION ALL
      SELECT 'constraint ' || conname || ' of ' || relname || ': deferrable'
      FROM pg_constraint k JOIN own ON own.oid = k.conrelid WHERE k.condeferrable
      UNION ALL
      SELECT 'index ' || i.relname || ': ' || pg_get_indexdef(x.indexrelid)
      FROM pg_index x JOIN own ON own.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
      WHERE x.indpred IS NOT NULL OR x.indexprs IS NOT NULL OR to_jsonb(x) ->> 'indnullsnotdistinct' = 'true'
      UNION ALL
      SELECT 'generated column ' || relname || '.' || attname || ': '
             || pg_get_expr(d.adbin, d.adrelid)
      FROM pg_attribute a JOIN own ON own.oid = a.attrelid
      JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE to_jsonb(a) ->> 'attgenerated' <> ''
      UNION ALL
      SELECT 'identity column ' || relname || '.' || attname
      FROM pg_attribute a JOIN own ON own.oid = a.attrelid WHERE a.attidentity <> ''
      UNION ALL
      SELECT 'policy ' || polname || ' of ' || relname || ': ' || polcmd::text || ' '
             || coalesce(pg_get_expr(polqual, polrelid), '') || ' '
             || coalesce(pg_get_expr(polwithcheck, polrelid), '')
      FROM pg_policy p JOIN own ON own.oid = p.polrelid
      UNION ALL
      SELECT 'row security of ' || relname FROM own WHERE relrowsecurity
      UNION ALL
      SELECT 'rights on ' || relname || ': ' || relacl::text FROM own WHERE relacl IS NOT NULL
      UNION ALL
      SELECT 'partitions of ' || relname FROM own WHERE relkind = 'p' OR relispartition
      UNION ALL
      SELECT 'extension ' || extname FROM pg_extension
      UNION ALL
      SELECT 'comment on ' || relname || ' ' || objsubid || ': ' || description
      FROM pg_description d JOIN own ON own.oid = d.objoid AND d.classoid = 'pg_class'::regclass
      UNION ALL
      SELECT 'sequence ' || relname FROM own WHERE relkind = 'S'
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = own.oid AND d.deptype IN ('a', 'i'))
      UNION ALL
      SELECT 'type ' || typname FROM pg_type t JOIN space ON t.typnamespace = space.id
      WHERE typtype IN ('d', 'r') OR (typtype = 'c' AND EXISTS
        (SELECT 1 FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))\
      """;

  private DatabaseContent() {}

  /** Reads it; meant for databases in which only migrations have run, so that rows are few. */
  public static List<String> of(
      Connection connection, Dialect dialect, Scope scope, List<TableName> tables)
      throws SQLException {
    List<String> found = new ArrayList<>();
    String query =
        switch (dialect) {
          case SqliteDialect _ -> SQLITE;
          case PostgresDialect _ -> space(scope) + POSTGRES;
        };
    Answers.texts(connection, query).stream().map(DatabaseContent::oneLine).forEach(found::add);
    for (TableName table : tables) {
      rows(connection, dialect, table, found);
    }
    return found.stream().sorted().toList();
  }

  private static String quoted(Dialect dialect, TableName table) {
    return table.namespace().map(space -> dialect.quote(space) + ".").orElse("")
        + dialect.quote(table.name());
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String space(Scope scope) {
    String names =
        scope.namespaces().isEmpty()
            ? "current_schema()"
            : scope.namespaces().stream()
                .map(Dialect.postgres()::literal)
                .collect(Collectors.joining(", "));
    return "WITH space AS (SELECT oid AS id FROM pg_namespace WHERE nspname IN (" + names + ")),\n";
  }

  private static void rows(
      Connection connection, Dialect dialect, TableName table, List<String> found)
      throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("SELECT * FROM " + quoted(dialect, table))) {
      int count = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        TreeSet<String> values = new TreeSet<>();
        for (int i = 1; i <= count; i++) {
          values.add(rows.getMetaData().getColumnName(i) + " = " + rows.getString(i));
        }
        found.add("row of " + table + ": " + String.join(", ", values));
      }
    }
  }
}
