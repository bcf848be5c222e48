package dev.refract.orm.dialect;

import dev.refract.orm.dialect.RowDocuments.Around;
import dev.refract.orm.dialect.sqlite.Descriptions;
import dev.refract.orm.dialect.sqlite.Errors;
import dev.refract.orm.dialect.sqlite.Literals;
import dev.refract.orm.dialect.sqlite.Values;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.value.PackedText;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.ScalarType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** SQLite. */
public record SqliteDialect() implements Dialect {
  private static final String LOCK_WAIT = "PRAGMA busy_timeout";
  private static final Packing PACKING = new Packing("json_array", "group_concat");
  private static final Documents DOCUMENTS =
      new Documents(
          false, "->", "->>", "", "", " -> '$[0]'", " -> '$[#-1]'", "JSON_TYPE", "text", false);

  /** What JSON would round or refuse goes as a literal; inner documents are told from texts. */
  private static final RowDocuments ROW_DOCUMENTS =
      new RowDocuments(
          new Around("JSON_ARRAY(", ")"),
          "JSON_ARRAY",
          new Around("JSON_GROUP_ARRAY(JSON(", "))"),
          new Around("JSON(", ")"),
          SqliteDialect::packed);

  @Override
  public Provider provider() {
    return Provider.SQLITE;
  }

  /** The default of {@code SQLITE_MAX_VARIABLE_NUMBER} since 3.32. */
  @Override
  public int maximumParameters() {
    return 32_766;
  }

  @Override
  public String limit(OptionalInt rows, int offset) {
    return " LIMIT " + rows.orElse(-1) + (offset > 0 ? " OFFSET " + offset : "");
  }

  /** SQLite's LIKE ignores the case of ASCII letters always. */
  @Override
  public String like(boolean ignoreCase, boolean negated) {
    return negated ? " NOT LIKE " : " LIKE ";
  }

  @Override
  public boolean canIgnoreCase() {
    return false;
  }

  @Override
  public boolean canSkipDuplicates() {
    return false;
  }

  @Override
  public Optional<String> listType(ColumnType type) {
    return Optional.empty();
  }

  @Override
  public boolean canChainInserts() {
    return false;
  }

  @Override
  public boolean canNameDefaults() {
    return false;
  }

  @Override
  public String isOneOf(ColumnType type, boolean negated) {
    return (negated ? " NOT IN (SELECT " : " IN (SELECT ")
        + (type.type() == ScalarType.BYTES ? "unhex(\"value\")" : "\"value\"")
        + " FROM json_each(?))";
  }

  @Override
  public String isOneOfIgnoringCase(boolean negated) {
    return (negated ? " NOT IN (SELECT " : " IN (SELECT ") + "LOWER(\"value\") FROM json_each(?))";
  }

  @Override
  public String rowsOfLists(List<ColumnType> columns, List<String> samples) {
    StringJoiner values = new StringJoiner(", ");
    StringJoiner lists = new StringJoiner(" JOIN ");
    for (int i = 0; i < columns.size(); i++) {
      String value = "l" + i + ".\"value\"";
      values.add(columns.get(i).type() == ScalarType.BYTES ? "unhex(" + value + ")" : value);
      lists.add("json_each(?) AS l" + i + (i == 0 ? "" : " ON l" + i + ".\"key\" = l0.\"key\""));
    }
    return "SELECT " + values + " FROM " + lists;
  }

  @Override
  public boolean canStoreNul() {
    return true;
  }

  @Override
  public Documents documents() {
    return DOCUMENTS;
  }

  @Override
  public Optional<TextSearch> textSearch() {
    return Optional.empty();
  }

  @Override
  public Optional<String> questionMark() {
    return Optional.empty();
  }

  @Override
  public String parameter(int place) {
    return "?" + place;
  }

  @Override
  public boolean hasCursorsOnlyInTransactions() {
    return false;
  }

  @Override
  public boolean hasLists() {
    return false;
  }

  @Override
  public Set<IsolationLevel> isolationLevels() {
    return Set.of(IsolationLevel.SERIALIZABLE);
  }

  /**
   * In the words of SQLite, because the driver's own commit begins the next transaction at once:
   * where another process comes first, it would tell of a failure when everything is stored. The
   * write lock is taken first, because a reader that becomes a writer can fail at any time.
   */
  @Override
  public void begin(Connection connection, Optional<IsolationLevel> isolation) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
  }

  /** It waits for the write lock, for which the connection has a time of its own. */
  @Override
  public boolean begin(
      Connection connection, Optional<IsolationLevel> isolation, Duration longestWait)
      throws SQLException {
    long usual = lockWait(connection);
    execute(connection, LOCK_WAIT + " = " + Math.max(0, longestWait.toMillis()));
    try {
      begin(connection, isolation);
      return true;
    } catch (SQLException error) {
      if (Errors.isBusy(error)) {
        return false;
      }
      throw error;
    } finally {
      execute(connection, LOCK_WAIT + " = " + usual);
    }
  }

  private static long lockWait(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOCK_WAIT)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    execute(connection, "COMMIT");
  }

  @Override
  public void rollBack(Connection connection) throws SQLException {
    execute(connection, "ROLLBACK");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public Optional<String> defaultSchema() {
    return Optional.empty();
  }

  /**
   * The reference divides by a fractional number always, so that -3 / 2 is stored as -1.5 even in a
   * column of whole numbers.
   */
  @Override
  public ColumnType divisor(ColumnType field) {
    return field.type() == ScalarType.INT ? ColumnType.of(ScalarType.FLOAT) : field;
  }

  @Override
  public void bind(PreparedStatement statement, int index, ColumnType type, @Nullable Object value)
      throws SQLException {
    Values.bind(statement, index, type.type(), value);
  }

  @Override
  public void bindRaw(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    Values.bind(statement, index, ScalarType.STRING, value);
  }

  @Override
  public void bindList(PreparedStatement statement, int index, ColumnType type, List<?> values)
      throws SQLException {
    Values.bindList(statement, index, type.type(), values);
  }

  @Override
  public @Nullable Object read(ResultSet rows, int index, ColumnType type) throws SQLException {
    return Values.read(rows, index, type.type());
  }

  @Override
  public Optional<Packing> packing(List<ColumnType> types) {
    return Values.canPack(types) ? Optional.of(PACKING) : Optional.empty();
  }

  @Override
  public void readPacked(
      String rows, List<ColumnType> types, List<String> names, List<@Nullable Object[]> into) {
    PackedText packed = new PackedText(rows);
    while (packed.hasNext()) {
      into.add(Values.next(packed, types, names));
    }
  }

  @Override
  public RowDocuments rowDocuments() {
    return ROW_DOCUMENTS;
  }

  private static Around packed(ColumnType type) {
    return Values.isExact(type.type()) ? Around.NOTHING : new Around("NULLIF(QUOTE(", "), 'NULL')");
  }

  @Override
  public @Nullable Object unpack(@Nullable Object packed, ColumnType type) {
    return Values.unpacked(packed, type.type());
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
    return "SQLite";
  }

  @Override
  public String literal(ColumnType type, Object value) {
    return Literals.of(type.type(), value);
  }
}
