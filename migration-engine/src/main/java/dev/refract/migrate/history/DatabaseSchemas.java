package dev.refract.migrate.history;

import dev.refract.migrate.database.Scope;
import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** The database schemas (namespaces) of PostgreSQL, as wholes. */
public final class DatabaseSchemas {
  private static final String NO_RIGHT = "42501";

  private DatabaseSchemas() {}

  /** Makes a schema where there is none, as the reference does before its first migration. */
  public static void createMissing(Connection connection, String schema) throws SQLException {
    String exists =
        "SELECT EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = "
            + Dialect.postgres().literal(schema)
            + ")";
    if (!Answers.isTrue(connection, exists)) {
      Answers.run(connection, "CREATE SCHEMA IF NOT EXISTS " + Dialect.postgres().quote(schema));
    }
  }

  /**
   * Empties the schemas of a scope, as the reference does: what else is in the one of the URL stays
   * where the scope does not name it, except for the rows of the history.
   */
  public static void recreateAll(Connection connection, Scope scope, String own)
      throws SQLException {
    if (scope.namespaces().isEmpty()) {
      recreate(connection, own);
      return;
    }
    for (String schema : scope.namespaces()) {
      recreate(connection, schema);
    }
    createMissing(connection, own);
    PostgresLayout history = new PostgresLayout(own);
    if (history.exists(connection)) {
      Answers.run(connection, "DELETE FROM " + history.table());
    }
  }

  /**
   * Empties a schema by dropping it, with the extensions that live in it, and making it anew. Who
   * may not drop the schema itself loses everything in it, one by one.
   */
  public static void recreate(Connection connection, String schema) throws SQLException {
    String quoted = Dialect.postgres().quote(schema);
    connection.setAutoCommit(false);
    try {
      Answers.run(connection, "DROP SCHEMA IF EXISTS " + quoted + " CASCADE");
      Answers.run(connection, "CREATE SCHEMA " + quoted);
      connection.commit();
    } catch (SQLException failure) {
      connection.rollback();
      if (!NO_RIGHT.equals(failure.getSQLState())) {
        throw failure;
      }
      empty(connection, schema);
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void empty(Connection connection, String schema) throws SQLException {
    for (String statement : Answers.texts(connection, DROPS.formatted(literal(schema)))) {
      Answers.run(connection, statement);
    }
  }

  private static String literal(String schema) {
    return Dialect.postgres().literal(schema);
  }

  /** Each with IF EXISTS, because what is dropped takes others along. */
  @SuppressWarnings("InlineFormatString")
  private static final String DROPS =
      """
      WITH place AS (SELECT oid, quote_ident(nspname) AS name FROM pg_namespace WHERE nspname = %s),
      things (oid, number, statement) AS (
        SELECT c.oid, 1,
               'DROP ' || CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                 WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END
               || ' IF EXISTS ' || p.name || '.' || quote_ident(c.relname) || ' CASCADE'
        FROM pg_class c JOIN place p ON p.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
        UNION ALL
        SELECT f.oid, 2,
               'DROP ' || CASE f.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE'
                 ELSE 'FUNCTION' END
               || ' IF EXISTS ' || p.name || '.' || quote_ident(f.proname)
               || '(' || pg_get_function_identity_arguments(f.oid) || ') CASCADE'
        FROM pg_proc f JOIN place p ON p.oid = f.pronamespace
        UNION ALL
        SELECT t.oid, 3,
               'DROP ' || CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END
               || ' IF EXISTS ' || p.name || '.' || quote_ident(t.typname) || ' CASCADE'
        FROM pg_type t JOIN place p ON p.oid = t.typnamespace
        LEFT JOIN pg_class c ON c.oid = t.typrelid
        WHERE t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c'
      )
      SELECT statement FROM things t
      WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
      ORDER BY number\
      """;
}
