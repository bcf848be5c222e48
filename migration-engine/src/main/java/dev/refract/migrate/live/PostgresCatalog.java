package dev.refract.migrate.live;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.LiveCheck;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDependent;
import dev.refract.migrate.review.fact.LiveDomain;
import dev.refract.migrate.review.fact.LiveEnum;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveIndex;
import dev.refract.migrate.review.fact.LiveKey;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.review.fact.LiveSession;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.fact.TableSize;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** PostgreSQL tells of itself in its catalog. */
final class PostgresCatalog implements LiveCatalog {
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  @Override
  public void begin(Connection connection, Duration limit) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement sql = connection.createStatement()) {
      sql.execute("SET TRANSACTION READ ONLY");
      sql.execute("SET LOCAL statement_timeout = " + limit.toMillis());
      sql.execute("SET LOCAL lock_timeout = 500");
    }
  }

  @Override
  public void end(Connection connection) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Override
  public String version(Connection connection) throws SQLException {
    return Rows.of(connection, "SHOW server_version", row -> row.getString(1)).getFirst();
  }

  @Override
  public Optional<String> timeZone(Connection connection) throws SQLException {
    return Rows.of(connection, "SHOW TimeZone", row -> row.getString(1)).stream().findFirst();
  }

  @Override
  public List<LiveTable> tables(Connection connection) throws SQLException {
    var columns = Rows.grouped(connection, PostgresQueries.COLUMNS, PostgresCatalog::column);
    var keys = Rows.grouped(connection, PostgresQueries.KEYS, PostgresCatalog::key);
    var checks = checks(connection);
    var foreignKeys =
        Rows.grouped(connection, PostgresQueries.FOREIGN_KEYS, PostgresCatalog::foreignKey);
    var references = references(connection);
    var indexes = Rows.grouped(connection, PostgresQueries.INDEXES, PostgresCatalog::index);
    var dependents =
        Rows.grouped(connection, PostgresQueries.DEPENDENTS, PostgresCatalog::dependent);
    var partitions = Rows.grouped(connection, PostgresQueries.PARTITIONS, row -> row.getString(2));
    var bytes = whereNobodyIsInTheWay(connection, PostgresQueries.BYTES, row -> row.getLong(2));
    return Rows.of(
        connection,
        PostgresQueries.TABLE_NAMES,
        row -> {
          String oid = row.getString(1);
          return new LiveTable(
              row.getString(2),
              row.getString(3),
              columns.getOrDefault(oid, List.of()),
              keys.getOrDefault(oid, List.of()),
              checks.getOrDefault(oid, List.of()),
              foreignKeys.getOrDefault(oid, List.of()),
              references.getOrDefault(oid, List.of()),
              indexes.getOrDefault(oid, List.of()),
              dependents.getOrDefault(oid, List.of()),
              partitions.getOrDefault(oid, List.of()),
              new TableSize(estimate(row.getLong(4)), first(bytes.get(oid))));
        });
  }

  /** A table never analysed has no estimate: PostgreSQL 14 says -1, earlier ones 0. */
  private static OptionalLong estimate(long tuples) {
    return tuples > 0 ? OptionalLong.of(tuples) : OptionalLong.empty();
  }

  private static OptionalLong first(@Nullable List<Long> numbers) {
    return numbers == null ? OptionalLong.empty() : OptionalLong.of(numbers.getFirst());
  }

  private static LiveColumn column(ResultSet row) throws SQLException {
    Source source =
        row.getBoolean(7)
            ? Source.GENERATED
            : row.getBoolean(6)
                ? Source.IDENTITY
                : row.getBoolean(5) ? Source.DEFAULT : Source.WRITER;
    return new LiveColumn(row.getString(2), row.getString(3), row.getBoolean(4), source);
  }

  private static LiveKey key(ResultSet row) throws SQLException {
    return new LiveKey(row.getString(2), Rows.texts(row, 3), row.getBoolean(4));
  }

  private static LiveForeignKey foreignKey(ResultSet row) throws SQLException {
    return new LiveForeignKey(
        row.getString(2),
        row.getString(3),
        Rows.texts(row, 4),
        row.getString(5),
        Rows.texts(row, 6),
        row.getBoolean(7));
  }

  private static Map<String, List<LiveForeignKey>> references(Connection connection)
      throws SQLException {
    Map<String, List<LiveForeignKey>> references = new HashMap<>();
    Rows.of(
        connection,
        PostgresQueries.FOREIGN_KEYS,
        row ->
            references
                .computeIfAbsent(row.getString(8), _ -> new ArrayList<>())
                .add(foreignKey(row)));
    return references;
  }

  private static LiveIndex index(ResultSet row) throws SQLException {
    return new LiveIndex(
        row.getString(2),
        Rows.texts(row, 3),
        Rows.texts(row, 4),
        row.getBoolean(5),
        row.getBoolean(6),
        row.getBoolean(7),
        OptionalLong.of(row.getLong(8)),
        Rows.text(row, 9));
  }

  private static LiveDependent dependent(ResultSet row) throws SQLException {
    return new LiveDependent(
        LiveDependent.Kind.valueOf(row.getString(2)), row.getString(3), Rows.texts(row, 4));
  }

  private static Map<String, List<LiveCheck>> checks(Connection connection) throws SQLException {
    Map<String, String> definitions = new HashMap<>();
    whereNobodyIsInTheWay(
        connection,
        PostgresQueries.CHECK_DEFINITIONS,
        row -> definitions.put(row.getString(1) + row.getString(2), row.getString(3)));
    return Rows.grouped(
        connection,
        PostgresQueries.CHECKS,
        row ->
            new LiveCheck(
                row.getString(2),
                Rows.texts(row, 3),
                definitions.getOrDefault(row.getString(1) + row.getString(2), ""),
                row.getBoolean(4)));
  }

  /** Gives nothing where another session holds a table so that not even a SELECT can have it. */
  private static <T> Map<String, List<T>> whereNobodyIsInTheWay(
      Connection connection, String query, Rows.Reader<T> reader) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      return Rows.grouped(connection, query, reader);
    } catch (SQLException failure) {
      if (!LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
        throw failure;
      }
      connection.rollback(before);
      return Map.of();
    }
  }

  @Override
  public List<LiveEnum> enums(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        PostgresQueries.ENUMS,
        row -> {
          List<String> tables = Rows.texts(row, 3);
          List<String> columns = Rows.texts(row, 4);
          List<LiveEnum.Use> uses = new ArrayList<>();
          for (int i = 0; i < tables.size(); i++) {
            uses.add(new LiveEnum.Use(tables.get(i), columns.get(i)));
          }
          return new LiveEnum(row.getString(1), Rows.texts(row, 2), uses);
        });
  }

  @Override
  public List<LiveObject> objects(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        PostgresQueries.OBJECTS,
        row ->
            new LiveObject(
                LiveObject.Kind.valueOf(row.getString(1)), row.getString(2), Rows.texts(row, 3)));
  }

  @Override
  public Optional<LiveDomain> domain(Connection connection, String name) throws SQLException {
    return Rows.of(
            connection,
            PostgresDefinitions.DOMAIN,
            row -> new LiveDomain(row.getString(1), Rows.texts(row, 2)),
            name.toLowerCase(Locale.ROOT))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<String> text(Connection connection, LiveTable table) {
    return Optional.empty();
  }

  @Override
  public Optional<String> partitionKey(Connection connection, LiveTable table) throws SQLException {
    return Rows.of(
            connection,
            PostgresDefinitions.PARTITION_KEY,
            row -> row.getString(1),
            table.schema(),
            table.name())
        .stream()
        .findFirst();
  }

  @Override
  public List<LiveDefinition> definitions(Connection connection, LiveTable table, String column)
      throws SQLException {
    return Rows.of(
        connection,
        PostgresDefinitions.OF_COLUMN,
        row ->
            new LiveDefinition(
                LiveDefinition.Kind.valueOf(row.getString(1)),
                name(row.getString(2), row.getString(3)),
                row.getString(4),
                row.getString(5)),
        table.schema(),
        table.name(),
        column);
  }

  /** As a statement names it that is run where {@code public} is looked at first. */
  private static TableName name(String schema, String table) {
    return schema.equals("public")
        ? TableName.of(table)
        : new TableName(Optional.of(schema), table);
  }

  @Override
  public List<LiveSession> sessions(Connection connection, LiveTable table, Duration atLeast)
      throws SQLException {
    return Rows.of(
        connection,
        PostgresQueries.SESSIONS,
        row ->
            new LiveSession(
                row.getInt(1),
                Rows.text(row, 2),
                Rows.text(row, 3),
                Duration.ofSeconds(row.getLong(4))),
        table.name(),
        table.schema(),
        (double) atLeast.toSeconds());
  }
}
