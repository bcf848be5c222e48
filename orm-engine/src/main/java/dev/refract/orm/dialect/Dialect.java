package dev.refract.orm.dialect;

import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Provider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One database product, as answers to questions. */
public sealed interface Dialect permits SqliteDialect, PostgresDialect {

  static Dialect sqlite() {
    return new SqliteDialect();
  }

  static Dialect postgres() {
    return new PostgresDialect(Optional.empty());
  }

  /**
   * PostgreSQL over connections that keep no settings.
   *
   * @param schema where tables are
   */
  static Dialect postgresIn(String schema) {
    return new PostgresDialect(Optional.of(schema));
  }

  /** The dialect of a provider, where there is one. */
  static Optional<Dialect> of(Provider provider) {
    return switch (provider) {
      case SQLITE -> Optional.of(sqlite());
      case POSTGRESQL -> Optional.of(postgres());
      case MYSQL, SQLSERVER, COCKROACHDB, MONGODB -> Optional.empty();
    };
  }

  Provider provider();

  /** How many values one statement can bind. */
  int maximumParameters();

  /** {@code LIMIT} and {@code OFFSET}, with a space before them. */
  String limit(OptionalInt rows, int offset);

  /** {@code LIKE}, or what ignores case, as it stands after a text. */
  String like(boolean ignoreCase, boolean negated);

  /** Whether text filters can be told to ignore case. */
  boolean canIgnoreCase();

  /** Whether inserting many rows can leave out those that are there. */
  boolean canSkipDuplicates();

  /** The type of a list whose elements become values of a column, where the database has lists. */
  Optional<String> listType(ColumnType type);

  /** Whether one statement can insert rows into several tables. */
  boolean canChainInserts();

  /** Whether a row among others can say that a column takes its default. */
  boolean canNameDefaults();

  /** As it stands after a value: whether that is one of a list which is bound as one parameter. */
  String isOneOf(ColumnType type, boolean negated);

  /** The same for a text in lower case, and the list in lower case. */
  String isOneOfIgnoringCase(boolean negated);

  /**
   * A statement that gives the rows of a table whose columns are bound as one list each.
   *
   * @param samples for each column a statement with a column of its type
   */
  String rowsOfLists(List<ColumnType> columns, List<String> samples);

  /** Whether texts can hold the character NUL. */
  boolean canStoreNul();

  /** How documents are looked into. */
  Documents documents();

  /** How whole texts are searched, where the database can. */
  Optional<TextSearch> textSearch();

  /** How its driver takes a question mark that is an operator, where there is such an operator. */
  Optional<String> questionMark();

  /** How a statement names a parameter again, by its place among the question marks from 1. */
  String parameter(int place);

  /** Whether rows can come a few at a time only inside a transaction. */
  boolean hasCursorsOnlyInTransactions();

  /** Whether a value can be a list. */
  boolean hasLists();

  /** How much its transactions can be told to see of one another. */
  Set<IsolationLevel> isolationLevels();

  /** Begins a transaction, of the database's own isolation where none is given. */
  void begin(Connection connection, Optional<IsolationLevel> isolation) throws SQLException;

  /**
   * The same, where it may have to wait for others.
   *
   * @return whether it has begun; not where others took longer
   */
  default boolean begin(
      Connection connection, Optional<IsolationLevel> isolation, Duration longestWait)
      throws SQLException {
    begin(connection, isolation);
    return true;
  }

  /** Ends a transaction; where that fails it has to be rolled back still. */
  void commit(Connection connection) throws SQLException;

  void rollBack(Connection connection) throws SQLException;

  /**
   * Where tables are that name no schema, unless connections look there by themselves. Statements
   * then name it.
   */
  Optional<String> defaultSchema();

  /** The type in which a field's values are divided. */
  ColumnType divisor(ColumnType field);

  /** Binds a value; null as NULL. */
  void bind(PreparedStatement statement, int index, ColumnType type, @Nullable Object value)
      throws SQLException;

  /** Binds a list for {@link #isOneOf}. */
  void bindList(PreparedStatement statement, int index, ColumnType type, List<?> values)
      throws SQLException;

  /** Binds a value of a statement that a person wrote. */
  void bindRaw(PreparedStatement statement, int index, @Nullable Object value) throws SQLException;

  /**
   * Reads a value.
   *
   * @throws RefractException P2023 where it does not fit the type
   */
  @Nullable Object read(ResultSet rows, int index, ColumnType type) throws SQLException;

  /** How rows with such columns come as texts, where that keeps their values and is faster. */
  Optional<Packing> packing(List<ColumnType> types);

  /**
   * Reads the rows of a text that {@link #packing} has made.
   *
   * @param names of the columns, for messages
   * @param into what the rows are added to
   * @throws RefractException P2023 where a value does not fit its type
   */
  void readPacked(
      String rows, List<ColumnType> types, List<String> names, List<@Nullable Object[]> into);

  /** How rows become documents. */
  RowDocuments rowDocuments();

  /**
   * A value of a row that {@link #rowDocuments} made a document of.
   *
   * @param packed null, Long, Double or String
   * @throws RefractException P2023 where it does not fit the type
   */
  @Nullable Object unpack(@Nullable Object packed, ColumnType type);

  /** What the database says of a statement that has not been run. */
  Description describe(PreparedStatement statement) throws SQLException;

  /** Reads a value of unknown type: of a statement that a person wrote. */
  @Nullable Object readRaw(ResultSet rows, int index) throws SQLException;

  /** What an error of the driver means, from its code. */
  RefractException failure(SQLException error);

  /** The same for a statement that a person wrote. */
  RefractException rawFailure(SQLException error);

  /** An identifier as it stands in SQL; the only place where one is quoted. */
  default String quote(String identifier) {
    if (identifier.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an identifier cannot hold the character NUL");
    }
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** A value as a literal, in the form in which it is stored: for people to read, never to run. */
  String literal(ColumnType type, Object value);

  /** A text as a literal of SQL, for places that take no parameter. */
  default String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
