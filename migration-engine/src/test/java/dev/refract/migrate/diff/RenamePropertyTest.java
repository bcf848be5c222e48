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
import dev.refract.migrate.database.ColumnType.OfEnum;
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
 * Whatever else changes: tables, columns and enum values that get other names keep their rows, also
 * where names change places. {@code -Dpairs=5000} tries that many pairs, {@code -Dseed} says from
 * where.
 */
class RenamePropertyTest {
  private static final int PAIRS = Integer.getInteger("pairs", 40);
  private static final int SEED = Integer.getInteger("seed", 20261121);

  @TempDir Path scratch;

  @Test
  void onSqliteRenamedThingsKeepWhatTheyHold() throws IOException {
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
  void onPostgresRenamedThingsKeepWhatTheyHold() {
    try (TestPostgres live = new TestPostgres()) {
      for (int seed = SEED; seed < SEED + PAIRS; seed++) {
        live.run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        check(live.database(), Provider.POSTGRESQL, seed);
      }
    }
  }

  private static void check(Database live, Provider provider, int seed) {
    Random random = new Random(seed);
    RandomSchema schema = new RandomSchema(provider, random);
    String before = schema.text();
    schema.change();
    Pair<DatabaseSchema> plain =
        new Pair<>(before, schema.text())
            .map(text -> SchemaDeriver.derive(TestSchemas.of(text), live.dialect()));
    RandomRenames renames = new RandomRenames(random, plain);
    Pair<DatabaseSchema> databases = new Pair<>(plain.previous(), renames.applied(plain.next()));
    String script =
        ScriptRenderer.render(live.dialect(), DatabaseDiffer.diff(databases, renames.all())).text();
    String what = "seed " + seed + "\n" + before + "\n->\n" + schema.text() + "\n" + script;
    try {
      fill(live, plain.previous());
      List<List<String>> values = values(live, plain, Optional.empty());
      run(live, script);
      assertThat(values(live, plain, Optional.of(renames))).as(what).isEqualTo(values);
    } catch (RuntimeException failure) {
      throw new AssertionError(what, failure);
    }
    DatabaseSchema reached = DatabaseIntrospector.introspect(live);
    assertThat(DatabaseDiffer.diff(new Pair<>(reached, databases.next()))).as(what).isEmpty();
    assertThat(DatabaseDiffer.diff(new Pair<>(databases.next(), reached))).as(what).isEmpty();
  }

  private static void fill(Database live, DatabaseSchema database) {
    DatabaseSchema empty = DatabaseSchema.empty(live.dialect());
    DatabaseSchema keyless = RandomRows.withoutForeignKeys(database);
    run(live, ScriptRenderer.between(new Pair<>(empty, keyless)).text());
    TestSql.run(live, RandomRows.inserts(database));
    run(live, ScriptRenderer.between(new Pair<>(keyless, database)).text());
  }

  private static void run(Database live, String script) {
    Execute.run(live, script, MigrationProgress.SILENT);
  }

  /** What stands in the columns that are of one type before and after, row by row. */
  private static List<List<String>> values(
      Database live, Pair<DatabaseSchema> databases, Optional<RandomRenames> renames) {
    List<List<String>> values = new ArrayList<>();
    for (Table table : databases.previous().tables()) {
      Optional<Table> next = databases.next().table(table.name());
      List<String> kept =
          table.columns().stream()
              .filter(column ->
                  next.flatMap(t -> t.column(column.name()))
                      .filter(same -> isComparable(column, same))
                      .isPresent())
              .map(Column::name)
              .toList();
      String name = table.name().name();
      List<String> columns =
          kept.stream()
              .map(column -> renames.map(r -> r.of(name, column)).orElse(column))
              .map(live.dialect()::quote)
              .toList();
      if (!columns.isEmpty()) {
        String now = live.dialect().quote(renames.map(r -> r.of(name)).orElse(name));
        values.add(
            TestSql.rows(live, "SELECT " + String.join(", ", columns) + " FROM " + now).stream()
                .sorted()
                .toList());
      }
    }
    return values;
  }

  /** Values of enums are called otherwise afterwards. */
  private static boolean isComparable(Column column, Column other) {
    boolean sameLists = (column.arity() == ColumnArity.LIST) == (other.arity() == ColumnArity.LIST);
    return sameLists && column.type().equals(other.type()) && !(column.type() instanceof OfEnum);
  }
}
