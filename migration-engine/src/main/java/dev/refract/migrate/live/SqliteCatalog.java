package dev.refract.migrate.live;

import dev.refract.migrate.database.TableName;
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
import dev.refract.migrate.script.SqlLexer;
import dev.refract.migrate.script.SqlLexis;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** SQLite tells of itself by pragmas, which can be asked of all tables at once. */
final class SqliteCatalog implements LiveCatalog {
  private static final String TABLES =
      " FROM sqlite_schema t, %s WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%%' ESCAPE"
          + " '\\' ";

  private static final String COLUMNS =
      "SELECT t.name, p.name, p.type, p.\"notnull\", p.dflt_value IS NOT NULL, p.hidden"
          + TABLES.formatted("pragma_table_xinfo(t.name) p")
          + "AND p.hidden <> 1 ORDER BY t.name, p.cid";

  private static final String PRIMARY_KEYS =
      "SELECT t.name, p.name"
          + TABLES.formatted("pragma_table_xinfo(t.name) p")
          + "AND p.pk > 0 ORDER BY t.name, p.pk";

  private static final String FOREIGN_KEYS =
      "SELECT t.name, p.id, p.\"from\", p.\"table\", p.\"to\""
          + TABLES.formatted("pragma_foreign_key_list(t.name) p")
          + "ORDER BY t.name, p.id, p.seq";

  private static final String INDEXES =
      "SELECT t.name, p.name, p.\"unique\", p.origin, p.partial"
          + TABLES.formatted("pragma_index_list(t.name) p")
          + "ORDER BY t.name, p.name";

  private static final String INDEX_COLUMNS =
      "SELECT i.name, p.name FROM sqlite_schema i, pragma_index_info(i.name) p"
          + " WHERE i.type = 'index' ORDER BY i.name, p.seqno";

  private static final String OBJECTS =
      "SELECT type, name, sql, tbl_name FROM sqlite_schema WHERE type IN ('view', 'trigger')"
          + " ORDER BY name";

  private static final String TABLE_TEXT =
      "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?";

  /** Indexes, triggers and views, without those that a constraint makes. */
  private static final String THINGS =
      "SELECT upper(type), name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND (type = 'view' OR"
          + " (type IN ('index', 'trigger') AND tbl_name = ?)) ORDER BY type, name";

  /** A view or trigger with the words of its text. */
  private record Text(LiveDependent.Kind kind, String name, String table, Set<String> words) {}

  @Override
  public void begin(Connection connection, Duration limit) {
    // one statement reads one state, and the driver gives up by itself
  }

  @Override
  public void end(Connection connection) {
    // nothing was begun
  }

  @Override
  public String version(Connection connection) throws SQLException {
    return Rows.of(connection, "SELECT sqlite_version()", row -> row.getString(1)).getFirst();
  }

  @Override
  public Optional<String> timeZone(Connection connection) {
    return Optional.empty();
  }

  @Override
  public List<LiveTable> tables(Connection connection) throws SQLException {
    var columns = Rows.grouped(connection, COLUMNS, SqliteCatalog::column);
    var primaryKeys = Rows.grouped(connection, PRIMARY_KEYS, row -> row.getString(2));
    var foreignKeys = foreignKeys(connection);
    var indexes = indexes(connection);
    List<Text> texts = texts(connection);
    List<LiveTable> tables = new ArrayList<>();
    columns.forEach((name, of) -> {
      List<LiveIndex> own = indexes.getOrDefault(name, List.of());
      tables.add(
          new LiveTable(
              "main",
              name,
              of,
              keys(primaryKeys.getOrDefault(name, List.of()), own),
              List.of(),
              foreignKeys.stream().filter(key -> key.table().equals(name)).toList(),
              foreignKeys.stream()
                  .filter(key -> key.referencedTable().equalsIgnoreCase(name))
                  .toList(),
              own,
              dependents(name, of, texts),
              List.of(),
              TableSize.UNKNOWN));
    });
    return tables;
  }

  private static LiveColumn column(ResultSet row) throws SQLException {
    boolean generated = row.getInt(6) > 1;
    Source source =
        generated ? Source.GENERATED : row.getBoolean(5) ? Source.DEFAULT : Source.WRITER;
    return new LiveColumn(row.getString(2), Rows.text(row, 3), row.getBoolean(4), source);
  }

  private static List<LiveKey> keys(List<String> primaryKey, List<LiveIndex> indexes) {
    List<LiveKey> keys = new ArrayList<>();
    if (!primaryKey.isEmpty()) {
      keys.add(new LiveKey("", primaryKey, true));
    }
    indexes.stream()
        .filter(index -> index.backsConstraint() && !index.columns().equals(primaryKey))
        .map(index -> new LiveKey("", index.columns(), false))
        .forEach(keys::add);
    return keys;
  }

  private static List<LiveForeignKey> foreignKeys(Connection connection) throws SQLException {
    Map<String, LiveForeignKey> keys = new LinkedHashMap<>();
    Rows.of(
        connection,
        FOREIGN_KEYS,
        row ->
            keys.merge(
                row.getString(1) + '/' + row.getInt(2),
                new LiveForeignKey(
                    "",
                    row.getString(1),
                    List.of(row.getString(3)),
                    row.getString(4),
                    row.getString(5) == null ? List.of() : List.of(row.getString(5)),
                    true),
                SqliteCatalog::joined));
    return List.copyOf(keys.values());
  }

  private static LiveForeignKey joined(LiveForeignKey key, LiveForeignKey next) {
    List<String> columns = new ArrayList<>(key.columns());
    columns.addAll(next.columns());
    List<String> referenced = new ArrayList<>(key.referencedColumns());
    referenced.addAll(next.referencedColumns());
    return new LiveForeignKey(
        key.name(), key.table(), columns, key.referencedTable(), referenced, true);
  }

  private static Map<String, List<LiveIndex>> indexes(Connection connection) throws SQLException {
    var columns = Rows.grouped(connection, INDEX_COLUMNS, row -> Rows.text(row, 2));
    return Rows.grouped(
        connection,
        INDEXES,
        row -> {
          List<String> own = columns.getOrDefault(row.getString(2), List.of());
          boolean written = row.getString(4).equals("c");
          return new LiveIndex(
              row.getString(2),
              own,
              own.stream().filter(column -> !column.isEmpty()).toList(),
              row.getBoolean(3),
              true,
              row.getBoolean(5),
              OptionalLong.empty(),
              written ? "" : row.getString(2));
        });
  }

  private static List<Text> texts(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        OBJECTS,
        row ->
            new Text(
                LiveDependent.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                row.getString(2),
                row.getString(4),
                words(row.getString(3))));
  }

  private static Set<String> words(String sql) {
    return SqlLexer.tokens(sql, SqlLexis.SQLITE).stream()
        .map(token -> token.in(sql).toLowerCase(Locale.ROOT))
        .map(word -> word.replaceAll("^[\"`\\[]|[\"`\\]]$", ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<LiveDependent> dependents(
      String table, List<LiveColumn> columns, List<Text> texts) {
    return texts.stream()
        .filter(text ->
            text.table().equalsIgnoreCase(table)
                || text.words().contains(table.toLowerCase(Locale.ROOT)))
        .map(text ->
            new LiveDependent(
                text.kind(),
                text.name(),
                columns.stream()
                    .map(LiveColumn::name)
                    .filter(column -> text.words().contains(column.toLowerCase(Locale.ROOT)))
                    .toList()))
        .toList();
  }

  @Override
  public List<LiveEnum> enums(Connection connection) {
    return List.of();
  }

  @Override
  public List<LiveObject> objects(Connection connection) throws SQLException {
    List<Text> texts = texts(connection);
    return texts.stream()
        .filter(text -> text.kind() == LiveDependent.Kind.VIEW)
        .map(view ->
            new LiveObject(
                LiveObject.Kind.VIEW,
                view.name(),
                texts.stream()
                    .filter(other -> !other.name().equals(view.name()))
                    .filter(other -> other.words().contains(view.name().toLowerCase(Locale.ROOT)))
                    .map(other -> other.kind().word() + " " + other.name())
                    .toList()))
        .toList();
  }

  @Override
  public Optional<LiveDomain> domain(Connection connection, String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> text(Connection connection, LiveTable table) throws SQLException {
    return Rows.of(connection, TABLE_TEXT, row -> row.getString(1), table.name()).stream()
        .findFirst();
  }

  @Override
  public Optional<String> partitionKey(Connection connection, LiveTable table) {
    return Optional.empty();
  }

  @Override
  public List<LiveDefinition> definitions(Connection connection, LiveTable table, String column)
      throws SQLException {
    TableName name = TableName.of(table.name());
    return Rows.of(
            connection,
            THINGS,
            row ->
                new LiveDefinition(
                    LiveDefinition.Kind.valueOf(row.getString(1)),
                    name,
                    row.getString(2),
                    row.getString(3)),
            table.name())
        .stream()
        .filter(thing ->
            words(thing.text())
                .containsAll(
                    Set.of(table.name().toLowerCase(Locale.ROOT), column.toLowerCase(Locale.ROOT))))
        .toList();
  }

  @Override
  public List<LiveSession> sessions(Connection connection, LiveTable table, Duration atLeast) {
    return List.of();
  }
}
