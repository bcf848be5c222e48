package dev.refract.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever the two databases are: the migration ends in the second, and loses no value on the way.
 */
class MigrationPropertyTest {
  private static final int ROWS = 3;

  @Property(
      tries = 120,
      seed = "20261121",
      generation = net.jqwik.api.GenerationMode.RANDOMIZED,
      shrinking = ShrinkingMode.OFF)
  void migratedDatabaseIsTheDescribedOneAndKeepsUntouchedValues(@ForAll long seed)
      throws IOException {
    Pair<DatabaseSchema> databases = RandomDatabase.pair(new Random(seed));
    Path file = Files.createTempFile("migration", ".db");
    try (TestDatabase live = new TestDatabase(file)) {
      DatabaseSchema empty = DatabaseSchema.empty(Dialect.sqlite());
      migrate(live, new Pair<>(empty, databases.previous()));
      databases.previous().tables().forEach(table -> fill(live, table));
      List<Pair<Table>> kept = kept(databases);
      List<List<String>> before = kept.stream().map(t -> values(live, t.previous(), t)).toList();

      migrate(live, databases);

      List<List<String>> after = kept.stream().map(t -> values(live, t.next(), t)).toList();
      assertThat(after).isEqualTo(before);
      assertThat(live.rows("PRAGMA foreign_key_check")).isEmpty();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void migrate(TestDatabase live, Pair<DatabaseSchema> databases) {
    String script = ScriptRenderer.between(databases).text();
    Execute.run(live.database(), script, MigrationProgress.SILENT);
    DatabaseSchema reached = DatabaseIntrospector.introspect(live.database());
    assertThat(DatabaseDiffer.diff(new Pair<>(reached, databases.next()))).isEmpty();
    assertThat(DatabaseDiffer.diff(new Pair<>(databases.next(), reached))).isEmpty();
  }

  /** Rows with a value in every column; keys to other tables point to a row there. */
  private static void fill(TestDatabase live, Table table) {
    List<String> keys =
        table.foreignKeys().stream().map(ForeignKey::columns).flatMap(List::stream).toList();
    for (int row = 1; row <= ROWS; row++) {
      String number = String.valueOf(row);
      String values =
          table.columns().stream()
              .map(c ->
                  c.name().equals("id") || keys.contains(c.name()) ? number : "'v" + number + "'")
              .collect(Collectors.joining(", "));
      live.run("INSERT INTO " + quote(table.name().name()) + " VALUES (" + values + ")");
    }
  }

  private static List<Pair<Table>> kept(Pair<DatabaseSchema> databases) {
    List<Pair<Table>> kept = new ArrayList<>();
    for (Table table : databases.previous().tables()) {
      databases.next().table(table.name()).ifPresent(next -> kept.add(new Pair<>(table, next)));
    }
    return kept;
  }

  /** What stands in the columns that are the same before and after, row by row. */
  private static List<String> values(TestDatabase live, Table table, Pair<Table> tables) {
    TreeMap<String, Column> next = new TreeMap<>();
    tables.next().columns().forEach(column -> next.put(column.name(), column));
    String columns =
        tables.previous().columns().stream()
            .filter(column -> column.equals(next.get(column.name())))
            .map(column -> quote(column.name()))
            .collect(Collectors.joining(", "));
    return live.rows(
        "SELECT " + columns + " FROM " + quote(table.name().name()) + " ORDER BY \"id\"");
  }

  private static String quote(String name) {
    return Dialect.sqlite().quote(name);
  }
}
