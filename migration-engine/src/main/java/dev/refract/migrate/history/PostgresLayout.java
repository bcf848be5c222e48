package dev.refract.migrate.history;

import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The history on PostgreSQL, in the schema of the URL. The table is always named with its schema,
 * because a script may change the search path.
 *
 * @param schema the database schema
 */
record PostgresLayout(String schema) implements TableLayout {
  /** Things that do not belong to an extension. */
  private static final String OWN =
      "NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = x.oid AND d.deptype = 'e')";

  @Override
  public String table() {
    return Dialect.postgres().quote(schema) + '.' + MigrationsTable.NAME;
  }

  @Override
  public String create() {
    return """
    CREATE TABLE %s (
        id                      VARCHAR(36) PRIMARY KEY NOT NULL,
        checksum                VARCHAR(64) NOT NULL,
        finished_at             TIMESTAMPTZ,
        migration_name          VARCHAR(255) NOT NULL,
        logs                    TEXT,
        rolled_back_at          TIMESTAMPTZ,
        started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
        applied_steps_count     INTEGER NOT NULL DEFAULT 0
    )\
    """
        .formatted(table());
  }

  @Override
  public String tieBreaker() {
    return "migration_name";
  }

  @Override
  public boolean exists(Connection connection) throws SQLException {
    return Answers.isTrue(
        connection,
        "SELECT EXISTS (SELECT 1 FROM pg_class x JOIN pg_namespace n ON n.oid = x.relnamespace"
            + " WHERE x.relkind IN ('r', 'p') AND x.relname = '_prisma_migrations'"
            + " AND n.nspname = "
            + literal()
            + ")");
  }

  @Override
  public boolean hasOtherThings(Connection connection) throws SQLException {
    return Answers.isTrue(
        connection,
        """
        SELECT EXISTS (
          SELECT 1 FROM pg_class x JOIN pg_namespace n ON n.oid = x.relnamespace
          WHERE n.nspname = %1$s AND x.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
            AND x.relname <> '_prisma_migrations' AND %2$s
        ) OR EXISTS (
          SELECT 1 FROM pg_type x JOIN pg_namespace n ON n.oid = x.typnamespace
          WHERE n.nspname = %1$s AND x.typtype IN ('e', 'd') AND %2$s
        ) OR EXISTS (
          SELECT 1 FROM pg_proc x JOIN pg_namespace n ON n.oid = x.pronamespace
          WHERE n.nspname = %1$s AND %2$s
        )\
        """
            .formatted(literal(), OWN));
  }

  @Override
  public List<String> otherTables(Connection connection) throws SQLException {
    return Answers.texts(
        connection,
        """
        SELECT quote_ident(n.nspname) || '.' || quote_ident(x.relname)
        FROM pg_class x JOIN pg_namespace n ON n.oid = x.relnamespace
        WHERE n.nspname = %s AND x.relkind = 'r' AND x.relname <> '_prisma_migrations' AND %s\
        """
            .formatted(literal(), OWN));
  }

  @Override
  public void bind(PreparedStatement sql, int index, @Nullable Instant time) throws SQLException {
    if (time == null) {
      sql.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      // as exact as the reference writes it
      sql.setObject(index, time.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }
  }

  @Override
  public Optional<Instant> read(ResultSet row, int index) throws SQLException {
    return Optional.ofNullable(row.getObject(index, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private String literal() {
    return Dialect.postgres().literal(schema);
  }
}
