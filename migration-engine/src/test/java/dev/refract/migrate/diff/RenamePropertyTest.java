package dev.refract.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever else changes: a table and a column that are renamed keep their rows and values, also
 * where names change places.
 */
class RenamePropertyTest {
  private static final int ROWS = 3;

  @Property(
      tries = 80,
      seed = "20261121",
      generation = net.jqwik.api.GenerationMode.RANDOMIZED,
      shrinking = ShrinkingMode.OFF)
  void renamedThingsKeepWhatTheyHold(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Pair<DatabaseSchema> plain = RandomDatabase.pair(random);
    Map<Table, Table> kept = new LinkedHashMap<>();
    plain
        .previous()
        .tables()
        .forEach(
            table -> plain.next().table(table.name()).ifPresent(next -> kept.put(table, next)));
    Renames renames = new Renames(random, kept);
    Pair<DatabaseSchema> databases = new Pair<>(plain.previous(), renames.applied(plain.next()));
    Path file = Files.createTempFile("rename", ".db");
    try (TestDatabase live = new TestDatabase(file)) {
      DatabaseSchema empty = DatabaseSchema.empty(Dialect.sqlite());
      run(live, ScriptRenderer.between(new Pair<>(empty, plain.previous())).text());
      plain.previous().tables().forEach(table -> fill(live, table));
      List<List<String>> before = new ArrayList<>();
      kept.forEach((table, next) -> before.add(values(live, table.name(), untouched(table, next))));

      List<Step> steps = DatabaseDiffer.diff(databases, renames.agreed);
      run(live, ScriptRenderer.render(Dialect.sqlite(), steps).text());

      List<List<String>> after = new ArrayList<>();
      kept.forEach((table, next) ->
          after.add(
              values(
                  live,
                  renames.of(table.name()),
                  untouched(table, next).stream()
                      .map(column -> renames.of(table.name(), column))
                      .toList())));
      assertThat(after).isEqualTo(before);
      assertThat(live.rows("PRAGMA foreign_key_check")).isEmpty();
      DatabaseSchema reached = DatabaseIntrospector.introspect(live.database());
      assertThat(DatabaseDiffer.diff(new Pair<>(reached, databases.next()))).isEmpty();
      assertThat(DatabaseDiffer.diff(new Pair<>(databases.next(), reached))).isEmpty();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Random renames: to new names, and of two things to each other's. */
  private static final class Renames {
    private final Random random;
    private final Map<TableName, TableName> tables = new LinkedHashMap<>();
    private final Map<TableName, Map<String, String>> columns = new LinkedHashMap<>();
    private final List<Rename> agreed = new ArrayList<>();
    private int count;

    Renames(Random random, Map<Table, Table> kept) {
      this.random = random;
      List<String> names = kept.keySet().stream().map(table -> table.name().name()).toList();
      names(names).forEach((from, to) -> tables.put(TableName.of(from), TableName.of(to)));
      tables.forEach((from, to) -> agreed.add(new Rename.OfTable(new Pair<>(from, to))));
      kept.forEach((table, next) -> {
        List<String> both =
            table.columns().stream()
                .map(Column::name)
                .filter(name -> next.column(name).isPresent())
                .toList();
        Map<String, String> renamed = names(both);
        columns.put(table.name(), renamed);
        renamed.forEach(
            (from, to) -> agreed.add(new Rename.OfColumn(of(table.name()), new Pair<>(from, to))));
      });
      Collections.shuffle(agreed, random);
    }

    private Map<String, String> names(List<String> known) {
      Map<String, String> renamed = new LinkedHashMap<>();
      List<String> shuffled = new ArrayList<>(known);
      Collections.shuffle(shuffled, random);
      if (shuffled.size() > 1 && random.nextBoolean()) {
        renamed.put(shuffled.get(0), shuffled.get(1));
        renamed.put(shuffled.get(1), shuffled.get(0));
      }
      shuffled.stream()
          .filter(name -> !renamed.containsKey(name) && random.nextInt(3) == 0)
          .forEach(name -> renamed.put(name, "renamed " + ++count));
      return renamed;
    }

    TableName of(TableName table) {
      return tables.getOrDefault(table, table);
    }

    String of(TableName table, String column) {
      return columns.getOrDefault(table, Map.of()).getOrDefault(column, column);
    }

    /** By way of names that nothing has, so that the order does not matter. */
    DatabaseSchema applied(DatabaseSchema database) {
      DatabaseSchema result = database;
      List<Rename> second = new ArrayList<>();
      for (Rename rename : agreed) {
        if (rename instanceof Rename.OfTable table) {
          Pair<String> names = table.names();
          String between = "between " + ++count;
          result =
              RenamedDatabase.of(result, table.withNames(new Pair<>(names.previous(), between)));
          second.add(table.withNames(new Pair<>(between, names.next())));
        }
      }
      for (Rename rename : second) {
        result = RenamedDatabase.of(result, rename);
      }
      second.clear();
      for (Rename rename : agreed) {
        if (rename instanceof Rename.OfColumn column) {
          Pair<String> names = column.names();
          String between = "between " + ++count;
          result =
              RenamedDatabase.of(result, column.withNames(new Pair<>(names.previous(), between)));
          second.add(column.withNames(new Pair<>(between, names.next())));
        }
      }
      for (Rename rename : second) {
        result = RenamedDatabase.of(result, rename);
      }
      return result;
    }
  }

  private static void run(TestDatabase live, String script) {
    Execute.run(live.database(), script, MigrationProgress.SILENT);
  }

  private static void fill(TestDatabase live, Table table) {
    List<String> keys =
        table.foreignKeys().stream().map(ForeignKey::columns).flatMap(List::stream).toList();
    for (int row = 1; row <= ROWS; row++) {
      String number = String.valueOf(row);
      String values =
          table.columns().stream()
              .map(c ->
                  c.name().equals("id") || keys.contains(c.name())
                      ? number
                      : Dialect.sqlite().literal(c.name() + number))
              .collect(Collectors.joining(", "));
      live.run("INSERT INTO " + quote(table.name().name()) + " VALUES (" + values + ")");
    }
  }

  /** The columns that are the same before and after, but for their names. */
  private static List<String> untouched(Table table, Table next) {
    return table.columns().stream()
        .filter(column -> next.column(column.name()).filter(column::equals).isPresent())
        .map(Column::name)
        .toList();
  }

  private static List<String> values(TestDatabase live, TableName table, List<String> columns) {
    String list = columns.stream().map(RenamePropertyTest::quote).collect(Collectors.joining(", "));
    return columns.isEmpty()
        ? List.of()
        : live.rows("SELECT " + list + " FROM " + quote(table.name())).stream().sorted().toList();
  }

  private static String quote(String name) {
    return Dialect.sqlite().quote(name);
  }
}
