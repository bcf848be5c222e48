package dev.refract.orm.dialect;

import dev.refract.orm.dialect.RowDocuments.Around;
import dev.refract.orm.dialect.postgres.Descriptions;
import dev.refract.orm.dialect.postgres.Errors;
import dev.refract.orm.dialect.postgres.ListTypes;
import dev.refract.orm.dialect.postgres.Literals;
import dev.refract.orm.dialect.postgres.Values;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.ScalarType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL.
 *
 * @param defaultSchema see {@link Dialect#defaultSchema}
 */
public record PostgresDialect(Optional<String> defaultSchema) implements Dialect {
  private static final Documents DOCUMENTS =
      new Documents(
          true, "#>", "#>>", "::jsonb", "::text", "->0", "->-1", "JSONB_TYPEOF", "string", true);
  private static final TextSearch TEXT_SEARCH =
      new TextSearch("to_tsvector", "to_tsquery", "@@", "ts_rank");

  /** Values go as texts, because JSON would round or rewrite some of them. */
  private static final RowDocuments ROW_DOCUMENTS =
      new RowDocuments(
          new Around("ARRAY[", "]::text[]"),
          "JSON_BUILD_ARRAY",
          new Around("JSON_AGG(", ")"),
          Around.NOTHING,
          PostgresDialect::packed);

  @Override
  public Provider provider() {
    return Provider.POSTGRESQL;
  }

  /** The protocol counts parameters in 16 bits. */
  @Override
  public int maximumParameters() {
    return 32_767;
  }

  @Override
  public String limit(OptionalInt rows, int offset) {
    return (rows.isPresent() ? " LIMIT " + rows.getAsInt() : "")
        + (offset > 0 ? " OFFSET " + offset : "");
  }

  @Override
  public String like(boolean ignoreCase, boolean negated) {
    return (ignoreCase ? "" : "::text")
        + (negated ? " NOT" : "")
        + (ignoreCase ? " ILIKE " : " LIKE ");
  }

  @Override
  public boolean canIgnoreCase() {
    return true;
  }

  @Override
  public boolean canSkipDuplicates() {
    return true;
  }

  @Override
  public Optional<String> listType(ColumnType type) {
    return ListTypes.of(type, this::quote);
  }

  @Override
  public boolean canChainInserts() {
    return true;
  }

  @Override
  public boolean canNameDefaults() {
    return true;
  }

  /** The server takes the list for one of the column's own type. */
  @Override
  public String isOneOf(ColumnType type, boolean negated) {
    return negated ? " <> ALL(?)" : " = ANY(?)";
  }

  /** The text of the whole list goes to lower case at once. */
  @Override
  public String isOneOfIgnoringCase(boolean negated) {
    return (negated ? " <> ALL(" : " = ANY(") + "LOWER(?)::text[])";
  }

  /** The server takes each list for one of the type of the sample that stands beside it. */
  @Override
  public String rowsOfLists(List<ColumnType> columns, List<String> samples) {
    return samples.stream()
        .map(sample -> "CASE WHEN TRUE THEN ? ELSE ARRAY(" + sample + ") END")
        .collect(Collectors.joining(", ", "SELECT * FROM UNNEST(", ")"));
  }

  @Override
  public boolean canStoreNul() {
    return false;
  }

  @Override
  public Documents documents() {
    return DOCUMENTS;
  }

  @Override
  public Optional<TextSearch> textSearch() {
    return Optional.of(TEXT_SEARCH);
  }

  @Override
  public Optional<String> questionMark() {
    return Optional.of("??");
  }

  @Override
  public String parameter(int place) {
    return "$" + place;
  }

  @Override
  public boolean hasCursorsOnlyInTransactions() {
    return true;
  }

  @Override
  public boolean hasLists() {
    return true;
  }

  @Override
  public Set<IsolationLevel> isolationLevels() {
    return Set.of(IsolationLevel.values());
  }

  /** The isolation is of the transaction alone: a session may not be ours for longer. */
  @Override
  public void begin(Connection connection, Optional<IsolationLevel> isolation) throws SQLException {
    connection.setAutoCommit(false);
    if (isolation.isPresent()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION ISOLATION LEVEL " + isolation.get().sql());
      }
    }
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void rollBack(Connection connection) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Override
  public ColumnType divisor(ColumnType field) {
    return field;
  }

  @Override
  public void bind(PreparedStatement statement, int index, ColumnType type, @Nullable Object value)
      throws SQLException {
    Values.bind(statement, index, type, value);
  }

  @Override
  public void bindRaw(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    Values.bindRaw(statement, index, value);
  }

  @Override
  public void bindList(PreparedStatement statement, int index, ColumnType type, List<?> values)
      throws SQLException {
    Values.bindList(statement, index, type, values);
  }

  @Override
  public @Nullable Object read(ResultSet rows, int index, ColumnType type) throws SQLException {
    return Values.read(rows, index, type);
  }

  @Override
  public Optional<Packing> packing(List<ColumnType> types) {
    return Optional.empty();
  }

  @Override
  public void readPacked(
      String rows, List<ColumnType> types, List<String> names, List<@Nullable Object[]> into) {
    throw new IllegalStateException("no row was packed");
  }

  @Override
  public RowDocuments rowDocuments() {
    return ROW_DOCUMENTS;
  }

  /** A cast would take the padding of Char, and give Inet a mask. */
  private static Around packed(ColumnType type) {
    return type.type() == ScalarType.STRING && type.nativeType().isPresent() && !type.isList()
        ? new Around("TO_JSON(", ") #>> '{}'")
        : new Around("", "::text");
  }

  @Override
  public @Nullable Object unpack(@Nullable Object packed, ColumnType type) {
    return Values.readText((String) packed, type);
  }

  @Override
  public Description describe(PreparedStatement statement) throws SQLException {
    return Descriptions.of(statement);
  }

  @Override
  public @Nullable Object readRaw(ResultSet rows, int index) throws SQLException {
    return Values.readRaw(rows, index);
  }

  @Override
  public RefractException failure(SQLException error) {
    return Errors.translate(error);
  }

  @Override
  public RefractException rawFailure(SQLException error) {
    return Errors.translateRaw(error);
  }

  @Override
  public String toString() {
    return "PostgreSQL";
  }

  @Override
  public String literal(ColumnType type, Object value) {
    return Literals.of(value);
  }
}
