package dev.refract.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.TestSql;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.connect.Database;
import dev.refract.schema.model.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the two schemas are: the migration of a database with rows ends in the second, and loses
 * no value on the way. {@code -Dpairs=5000} tries that many pairs, {@code -Dseed} says from where.
 */
class MigrationPropertyTest {
  private static final int PAIRS = Integer.getInteger("pairs", 60);
  private static final int SEED = Integer.getInteger("seed", 20261121);

  @TempDir Path scratch;

  @Test
  void sqliteBecomesWhatTheSchemaDescribesAndKeepsItsRows() throws IOException {
    for (int seed = SEED; seed < SEED + PAIRS; seed++) {
      Path file = scratch.resolve(seed + ".db");
      try (TestDatabase live = new TestDatabase(file)) {
        check(live.database(), Provider.SQLITE, seed);
        assertThat(live.rows("PRAGMA foreign_key_check")).as("seed %d", seed).isEmpty();
      } finally {
        Files.deleteIfExists(file);
      }
    }
  }

  @Test
  void postgresBecomesWhatTheSchemaDescribesAndKeepsItsRows() {
    try (TestPostgres live = new TestPostgres()) {
      for (int seed = SEED; seed < SEED + PAIRS; seed++) {
        live.run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        check(live.database(), Provider.POSTGRESQL, seed);
      }
    }
  }

  private static void check(Database live, Provider provider, int seed) {
    RandomSchema random = new RandomSchema(provider, new Random(seed));
    String before = random.text();
    random.change();
    String after = random.text();
    Pair<DatabaseSchema> databases =
        new Pair<>(before, after)
            .map(text -> SchemaDeriver.derive(TestSchemas.of(text), live.dialect()));
    String what = "seed " + seed + "\n" + before + "\n->\n" + after;
    try {
      migrateWithRows(live, databases, what);
    } catch (RuntimeException failure) {
      throw new AssertionError(what + ScriptRenderer.between(databases).text(), failure);
    }
  }

  /** Keys to other tables come when the rows are there, so that these may be in any order. */
  private static void migrateWithRows(Database live, Pair<DatabaseSchema> databases, String what) {
    DatabaseSchema empty = DatabaseSchema.empty(live.dialect());
    DatabaseSchema keyless = RandomRows.withoutForeignKeys(databases.previous());
    migrate(live, new Pair<>(empty, keyless), what);
    TestSql.run(live, RandomRows.inserts(databases.previous()));
    migrate(live, new Pair<>(keyless, databases.previous()), what);
    List<List<String>> values = values(live, databases);

    migrate(live, databases, what);

    assertThat(values(live, databases)).as(what).isEqualTo(values);
  }

  private static void migrate(Database live, Pair<DatabaseSchema> databases, String what) {
    String script = ScriptRenderer.between(databases).text();
    Execute.run(live, script, MigrationProgress.SILENT);
    DatabaseSchema reached = DatabaseIntrospector.introspect(live);
    String told = what + "\n" + script;
    assertThat(DatabaseDiffer.diff(new Pair<>(reached, databases.next()))).as(told).isEmpty();
    assertThat(DatabaseDiffer.diff(new Pair<>(databases.next(), reached))).as(told).isEmpty();
  }

  /** What stands in the columns that are of one type before and after, row by row. */
  private static List<List<String>> values(Database live, Pair<DatabaseSchema> databases) {
    List<List<String>> values = new ArrayList<>();
    for (Table table : databases.previous().tables()) {
      Optional<Table> next = databases.next().table(table.name());
      List<String> kept =
          table.columns().stream()
              .filter(column ->
                  next.flatMap(t -> t.column(column.name()))
                      .filter(same -> isSameType(column, same))
                      .isPresent())
              .map(column -> live.dialect().quote(column.name()))
              .toList();
      if (!kept.isEmpty()) {
        String name = live.dialect().quote(table.name().name());
        values.add(
            TestSql.rows(live, "SELECT " + String.join(", ", kept) + " FROM " + name).stream()
                .sorted()
                .toList());
      }
    }
    return values;
  }

  private static boolean isSameType(Column column, Column other) {
    boolean sameLists = (column.arity() == ColumnArity.LIST) == (other.arity() == ColumnArity.LIST);
    return sameLists && column.type().equals(other.type());
  }
}
