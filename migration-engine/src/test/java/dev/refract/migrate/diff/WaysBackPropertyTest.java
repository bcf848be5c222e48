package dev.refract.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.command.Deploy;
import dev.refract.migrate.command.Down;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.command.Squash;
import dev.refract.migrate.command.SquashPlan;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.connect.Database;
import dev.refract.schema.model.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the two schemas are: two migrations can become one, and the second can be taken back,
 * after which the database is what it was. {@code -Dpairs=500} tries that many pairs.
 */
class WaysBackPropertyTest {
  private static final int PAIRS = Integer.getInteger("pairs", 10);
  private static final int SEED = Integer.getInteger("seed", 20261121);

  @TempDir Path scratch;

  @Test
  void onSqlite() {
    for (int seed = SEED; seed < SEED + PAIRS; seed++) {
      try (TestDatabase live = new TestDatabase(scratch.resolve(seed + ".db"))) {
        check(live.database(), Provider.SQLITE, seed);
      }
    }
  }

  @Test
  void onPostgres() {
    try (TestPostgres live = new TestPostgres()) {
      for (int seed = SEED; seed < SEED + PAIRS; seed++) {
        live.run("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        check(live.database(), Provider.POSTGRESQL, seed);
      }
    }
  }

  private void check(Database live, Provider provider, int seed) {
    RandomSchema random = new RandomSchema(provider, new Random(seed));
    String before = random.text();
    random.change();
    Pair<DatabaseSchema> databases =
        new Pair<>(before, random.text())
            .map(text -> SchemaDeriver.derive(TestSchemas.of(text), live.dialect()));
    MigrationsFolder folder = MigrationsFolder.read(scratch.resolve("m" + provider + seed));
    DatabaseSchema empty = DatabaseSchema.empty(live.dialect());
    folder.create("1_init", script(new Pair<>(empty, databases.previous())), provider);
    folder.create("2_change", script(databases), provider);
    MigrationTarget target = MigrationTarget.of(live, folder.path());
    String what = "seed " + seed + "\n" + before + "\n->\n" + random.text();
    try {
      Deploy.run(target, MigrationProgress.SILENT);
      SquashPlan squash = Squash.plan(target, Optional.empty(), Scope.CURRENT);
      assertThat(squash.kept()).as(what).isEmpty();
      Down.apply(target, Down.plan(target, Scope.CURRENT), MigrationProgress.SILENT);
    } catch (RuntimeException failure) {
      throw new AssertionError(what + "\n" + script(databases), failure);
    }
    DatabaseSchema reached = DatabaseIntrospector.introspect(live);
    List<Step> left = DatabaseDiffer.diff(new Pair<>(reached, databases.previous()));
    assertThat(left).as(what).isEmpty();
  }

  private static String script(Pair<DatabaseSchema> databases) {
    return ScriptRenderer.between(databases).text();
  }
}
