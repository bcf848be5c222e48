package dev.refract.migrate.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackfillsTest {
  private static final String NAME = "20260101000000_fill";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyRowIsFilledOnceBatchByBatch(BackfillPlace.Kind kind) {
    try (BackfillPlace place = kind.open(folder)) {
      users(place, 25);
      List<Long> steps = new ArrayList<>();
      BackfillReport report =
          Backfills.run(
              place.database(),
              NAME,
              counting(10),
              new BackfillProgress() {
                @Override
                public void batch(long rows, int size, Duration time) {
                  steps.add(rows);
                }
              });
      assertThat(report).isEqualTo(new BackfillReport(25, 3, true));
      assertThat(steps).containsExactly(10L, 20L, 25L);
      assertThat(place.rows("SELECT count(*), min(n), max(n) FROM \"User\""))
          .containsExactly("25|1|1");
      assertThat(Backfills.run(place.database(), NAME, counting(10), BackfillProgress.SILENT))
          .isEqualTo(new BackfillReport(0, 0, true));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStoppedOneGoesOnWhereItWas(BackfillPlace.Kind kind) {
    try (BackfillPlace place = kind.open(folder)) {
      users(place, 25);
      BackfillReport stopped =
          Backfills.run(place.database(), NAME, counting(10), stoppingAfter(1));
      assertThat(stopped).isEqualTo(new BackfillReport(10, 1, false));
      assertThat(place.rows("SELECT migration_name, rows_filled FROM _refract_backfills"))
          .containsExactly(NAME + "|10");
      assertThat(DatabaseIntrospector.introspect(place.database()).tables()).hasSize(2);

      BackfillReport report =
          Backfills.run(place.database(), NAME, counting(10), BackfillProgress.SILENT);
      assertThat(report).isEqualTo(new BackfillReport(25, 2, true));
      assertThat(place.rows("SELECT min(n), max(n) FROM \"User\"")).containsExactly("1|1");
      assertThat(DatabaseIntrospector.introspect(place.database()).tables()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatComeMeanwhileAreFilledInAnotherPass(BackfillPlace.Kind kind) {
    try (BackfillPlace place = kind.open(folder)) {
      users(place, 20);
      BackfillProgress writer =
          new BackfillProgress() {
            private boolean written;

            @Override
            public void batch(long rows, int size, Duration time) {
              if (!written) {
                written = true;
                place.run("INSERT INTO \"User\" (id, n, done) VALUES (-1, 0, 0)");
              }
            }
          };
      BackfillReport report = Backfills.run(place.database(), NAME, counting(10), writer);
      assertThat(report.complete()).isTrue();
      assertThat(report.rows()).isEqualTo(21);
      assertThat(place.rows("SELECT min(n), max(n) FROM \"User\"")).containsExactly("1|1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void keysOfSeveralColumnsAndOfTextsAreGoneThroughInOrder(BackfillPlace.Kind kind) {
    try (BackfillPlace place = kind.open(folder)) {
      place.run(
          "CREATE TABLE \"Odd name\" (\"k'ey\" TEXT, part INTEGER, n INTEGER,"
              + " PRIMARY KEY (\"k'ey\", part))");
      for (int i = 0; i < 20; i++) {
        place.run("INSERT INTO \"Odd name\" VALUES ('it''s " + i % 4 + "', " + i + ", NULL)");
      }
      Backfill backfill =
          new Backfill(TableName.of("Odd name"), "n = part", "n IS NULL -- all", 3, Duration.ZERO);
      BackfillReport report =
          Backfills.run(place.database(), NAME, backfill, BackfillProgress.SILENT);
      assertThat(report).isEqualTo(new BackfillReport(20, 7, true));
      assertThat(place.rows("SELECT count(*) FROM \"Odd name\" WHERE n = part"))
          .containsExactly("20");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherDefinitionBeginsAnew(BackfillPlace.Kind kind) {
    try (BackfillPlace place = kind.open(folder)) {
      users(place, 25);
      Backfills.run(place.database(), NAME, counting(10), stoppingAfter(1));
      Backfill other =
          new Backfill(TableName.of("User"), "n = 7, done = 2", "done < 2", 10, Duration.ZERO);
      assertThat(Backfills.run(place.database(), NAME, other, BackfillProgress.SILENT).rows())
          .isEqualTo(25);
      assertThat(place.rows("SELECT min(n), max(n) FROM \"User\"")).containsExactly("7|7");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExpressionThatLeavesTheConditionTrueComesToAnEnd(BackfillPlace.Kind kind) {
    try (BackfillPlace place = kind.open(folder)) {
      users(place, 5);
      Backfill backfill =
          new Backfill(TableName.of("User"), "n = n + 1", "done = 0", 10, Duration.ZERO);
      assertThatThrownBy(
              () -> Backfills.run(place.database(), NAME, backfill, BackfillProgress.SILENT))
          .isInstanceOf(BackfillException.class)
          .hasMessageContaining("After 5 passes")
          .hasMessageContaining("leaves the condition true");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheDatabaseRefusesStopsItAndTheBatchesBeforeStay(BackfillPlace.Kind kind) {
    try (BackfillPlace place = kind.open(folder)) {
      users(place, 25);
      place.run("UPDATE \"User\" SET n = id", "CREATE UNIQUE INDEX once ON \"User\" (n)");
      Backfill backfill =
          new Backfill(
              TableName.of("User"),
              "n = CASE WHEN id < 15 THEN -id ELSE -1 END, done = 1",
              "done = 0",
              10,
              Duration.ZERO);
      assertThatThrownBy(
              () -> Backfills.run(place.database(), NAME, backfill, BackfillProgress.SILENT))
          .isInstanceOf(BackfillException.class)
          .hasMessageContaining("The backfill of `User` failed: Unique constraint failed")
          .hasMessageContaining("backfill.toml");
      assertThat(place.rows("SELECT count(*) FROM \"User\" WHERE done = 1")).containsExactly("10");
      Backfill senseless =
          new Backfill(TableName.of("User"), "n = 1", "nothing IS NULL", 10, Duration.ZERO);
      assertThatThrownBy(
              () -> Backfills.run(place.database(), NAME, senseless, BackfillProgress.SILENT))
          .isInstanceOf(BackfillException.class)
          .hasMessageContaining("nothing");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatIsNotThereIsNamed(BackfillPlace.Kind kind) {
    try (BackfillPlace place = kind.open(folder)) {
      assertThatThrownBy(
              () -> Backfills.run(place.database(), NAME, counting(10), BackfillProgress.SILENT))
          .isInstanceOf(BackfillException.class)
          .hasMessageContaining("There is no table `User`");
    }
  }

  @Test
  void onPostgresATableNeedsAKey() {
    try (BackfillPlace place = BackfillPlace.Kind.POSTGRES.open(folder)) {
      place.run(
          "CREATE TABLE \"User\" (n INTEGER, done INTEGER)", "INSERT INTO \"User\" VALUES (0, 0)");
      assertThatThrownBy(
              () -> Backfills.run(place.database(), NAME, counting(10), BackfillProgress.SILENT))
          .isInstanceOf(BackfillException.class)
          .hasMessageContaining("no primary key");
    }
  }

  @Test
  void batchesBecomeSmallerWhereTheyTakeLongAndGrowAgain() {
    BatchSize size = new BatchSize(1000);
    size.took(BatchSize.WANTED.multipliedBy(4));
    assertThat(size.now()).isEqualTo(500);
    size.took(BatchSize.WANTED.multipliedBy(2));
    assertThat(size.now()).isEqualTo(250);
    size.took(BatchSize.WANTED.dividedBy(10));
    assertThat(size.now()).isEqualTo(500);
    size.took(BatchSize.WANTED.dividedBy(10));
    size.took(BatchSize.WANTED.dividedBy(10));
    assertThat(size.now()).isEqualTo(1000);
    for (int i = 0; i < 20; i++) {
      size.took(Duration.ofMinutes(1));
    }
    assertThat(size.now()).isEqualTo(10);
  }

  static void users(BackfillPlace place, int count) {
    place.run("CREATE TABLE \"User\" (id INTEGER PRIMARY KEY, n INTEGER, done INTEGER)");
    for (int id = 1; id <= count; id++) {
      place.run("INSERT INTO \"User\" VALUES (" + id + ", 0, 0)");
    }
  }

  static Backfill counting(int batch) {
    return new Backfill(
        TableName.of("User"), "n = n + 1, done = 1", "done = 0", batch, Duration.ZERO);
  }

  private static BackfillProgress stoppingAfter(int batches) {
    return new BackfillProgress() {
      private int done;

      @Override
      public void batch(long rows, int size, Duration time) {
        done++;
      }

      @Override
      public boolean isCancelled() {
        return done >= batches;
      }
    };
  }
}
