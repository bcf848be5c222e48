package dev.refract.migrate.live;

import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDomain;
import dev.refract.migrate.review.fact.LiveEnum;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.review.fact.LiveSession;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a database product tells of itself. Each answer takes a constant number of queries. */
interface LiveCatalog {

  static LiveCatalog of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> new SqliteCatalog();
      case PostgresDialect _ -> new PostgresCatalog();
    };
  }

  /** Begins what only reads, and gives up after the time. */
  void begin(Connection connection, Duration limit) throws SQLException;

  /** Ends it, with nothing changed. */
  void end(Connection connection) throws SQLException;

  /** As the product words it. */
  String version(Connection connection) throws SQLException;

  Optional<String> timeZone(Connection connection) throws SQLException;

  /** Those of the current schema first. */
  List<LiveTable> tables(Connection connection) throws SQLException;

  List<LiveEnum> enums(Connection connection) throws SQLException;

  List<LiveObject> objects(Connection connection) throws SQLException;

  /** A domain over a type that is none itself, and that does not forbid NULL. */
  Optional<LiveDomain> domain(Connection connection, String name) throws SQLException;

  /** How a table is cut into partitions. */
  Optional<String> partitionKey(Connection connection, LiveTable table) throws SQLException;

  /** The statement that makes a table, where the database keeps it. */
  Optional<String> text(Connection connection, LiveTable table) throws SQLException;

  /** What hangs on a column, in the order in which it can be made. */
  List<LiveDefinition> definitions(Connection connection, LiveTable table, String column)
      throws SQLException;

  List<LiveSession> sessions(Connection connection, LiveTable table, Duration atLeast)
      throws SQLException;
}
