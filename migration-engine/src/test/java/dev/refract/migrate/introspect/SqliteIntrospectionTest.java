package dev.refract.migrate.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.IndexColumn.Direction;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteIntrospectionTest {
  @TempDir Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = new TestDatabase(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tablesComeByNameWithoutThoseOfSqlite() {
    database.run(
        "CREATE TABLE b (id INTEGER PRIMARY KEY AUTOINCREMENT)",
        "CREATE TABLE a (id TEXT PRIMARY KEY)",
        "CREATE VIEW c AS SELECT id FROM a");
    assertThat(introspect().tables()).extracting(Table::name).containsExactly(name("a"), name("b"));
    assertThat(introspect().views())
        .singleElement()
        .satisfies(view -> assertThat(view.definition()).startsWith("CREATE VIEW c"));
  }

  @Test
  void integerKeyIsRequiredAndCounted() {
    database.run("CREATE TABLE t (id INTEGER PRIMARY KEY, other TEXT)");
    assertThat(column("id").arity()).isEqualTo(ColumnArity.REQUIRED);
    assertThat(column("id").autoincrement()).isTrue();
    assertThat(column("other").arity()).isEqualTo(ColumnArity.NULLABLE);
  }

  @Test
  void keyOfAnotherTypeMayBeNull() {
    database.run("CREATE TABLE t (id TEXT PRIMARY KEY)");
    assertThat(column("id").arity()).isEqualTo(ColumnArity.NULLABLE);
    assertThat(column("id").autoincrement()).isFalse();
  }

  @Test
  void columnsOfThePrimaryKeyComeInItsOrder() {
    database.run("CREATE TABLE t (a INT, b INT, PRIMARY KEY (b, a))");
    assertThat(table().primaryKey().orElseThrow().columnNames()).containsExactly("b", "a");
  }

  @Test
  void defaultsAreReadAsValuesWhereTheyAreValues() {
    assertThat(defaultOf("TEXT", "'it''s'")).isEqualTo("'it's'");
    assertThat(defaultOf("TEXT", "\"double\"")).isEqualTo("'double'");
    assertThat(defaultOf("TEXT", "(lower('X'))")).isEqualTo("lower('X')");
    assertThat(defaultOf("INTEGER", "-7")).isEqualTo("-7");
    assertThat(defaultOf("INTEGER", "(abs(-7))")).isEqualTo("abs(-7)");
    assertThat(defaultOf("DECIMAL(10,2)", "1.50")).isEqualTo("1.50");
    assertThat(defaultOf("BOOLEAN", "1")).isEqualTo("true");
    assertThat(defaultOf("BOOLEAN", "FALSE")).isEqualTo("false");
    assertThat(defaultOf("DATETIME", "CURRENT_TIMESTAMP")).isEqualTo("now()");
    assertThat(defaultOf("DATETIME", "'2020-01-01'")).isEqualTo("'2020-01-01'");
    assertThat(defaultOf("JSONB", "'{}'")).isEqualTo("'{}'");
    assertThat(defaultOf("BLOB", "'0102'")).isEqualTo("'0102'");
    assertThat(defaultOf("POINT", "0")).isEqualTo("0");
    assertThat(defaultOf("TEXT", "NULL")).isEqualTo("no default");
  }

  @Test
  void indexesKeepDirectionUniquenessAndCondition() {
    database.run(
        "CREATE TABLE t (a INT UNIQUE, b INT)",
        "CREATE INDEX i ON t (a DESC, b)",
        "CREATE UNIQUE INDEX p ON t (b) WHERE a > 0 AND b <> ')'",
        "CREATE INDEX e ON t (a + b)");
    assertThat(table().indexes())
        .extracting(Index::name)
        .containsExactly("p", "i", "sqlite_autoindex_t_1");
    assertThat(table().indexes().getFirst().predicate()).contains("a > 0 AND b <> ')'");
    assertThat(table().indexes().getFirst().isUnique()).isTrue();
    assertThat(table().indexes().get(1).columns())
        .containsExactly(
            new IndexColumn("a", Optional.of(Direction.DESC)),
            new IndexColumn("b", Optional.of(Direction.ASC)));
  }

  @Test
  void foreignKeyWithoutColumnsPointsToThePrimaryKey() {
    database.run(
        "CREATE TABLE parent (x INT, y INT, PRIMARY KEY (y, x))",
        "CREATE TABLE t (a INT, b INT, FOREIGN KEY (a, b) REFERENCES parent ON DELETE CASCADE)");
    assertThat(table().foreignKeys())
        .containsExactly(
            new ForeignKey(
                Optional.empty(),
                List.of("a", "b"),
                name("parent"),
                List.of("y", "x"),
                ForeignKeyAction.CASCADE,
                ForeignKeyAction.NO_ACTION));
  }

  @Test
  void foreignKeyToAMissingTableIsLeftOut() {
    database.run("CREATE TABLE t (a INT REFERENCES gone (id))");
    assertThat(table().foreignKeys()).isEmpty();
  }

  @Test
  void namesMayHoldAnything() {
    database.run("CREATE TABLE \"a \"\"b\"\" 'c'\" (\"x y\" INT)", "CREATE TABLE t (a INT)");
    assertThat(introspect().table("a \"b\" 'c'").orElseThrow().columns())
        .extracting(Column::name)
        .containsExactly("x y");
  }

  private String defaultOf(String type, String sql) {
    database.run("DROP TABLE IF EXISTS t", "CREATE TABLE t (a " + type + " DEFAULT " + sql + ")");
    return column("a").defaultValue().map(String::valueOf).orElse("no default");
  }

  private DatabaseSchema introspect() {
    return DatabaseIntrospector.introspect(database.database());
  }

  private Table table() {
    return introspect().table("t").orElseThrow();
  }

  private Column column(String name) {
    return table().column(name).orElseThrow();
  }

  private static TableName name(String name) {
    return TableName.of(name);
  }
}
