package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationState;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.error.RefractException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deploying in processes that are killed, and in several processes at once. A few rounds by
 * default; {@code -Dkills=200 -Dprocesses=10} for the figures of {@code benchmarks/RESULTS.md}.
 */
class InterruptedDeployTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int PROCESSES = Integer.getInteger("processes", 4);
  private static final int MIGRATIONS = 9;

  /** About as many as there are in all. */
  private static final int STATEMENTS = 102 * (MIGRATIONS - 1);

  /** The one that cannot run in a transaction. */
  private static final int IN_PIECES = 5;

  @TempDir Path folder;

  /** One kind of database, as the test needs it. */
  private interface Place extends AutoCloseable {
    String url();

    MigrationTarget target();

    List<String> rows(String query);

    /** Waits until nothing works for a process that is dead. */
    void settle();

    @Override
    void close();
  }

  @Test
  void killedDeploysOnSqliteCanBeContinued() throws IOException {
    survivesKills("VACUUM;", round -> sqlite(folder.resolve("round" + round + ".db")));
  }

  @Test
  void killedDeploysOnPostgresCanBeContinued() throws IOException {
    survivesKills(
        "DROP INDEX IF EXISTS keep_c;\nCREATE INDEX CONCURRENTLY keep_c ON keep (c);",
        _ -> postgres());
  }

  @Test
  void aDeployKilledWhileAnIndexIsBuiltSaysHowFarItCameAndCanBeContinued()
      throws IOException, SQLException {
    String script =
        "DROP INDEX CONCURRENTLY IF EXISTS keep_c;\nCREATE INDEX CONCURRENTLY keep_c ON keep (c);\n"
            + "INSERT INTO keep VALUES (1000, 1);";
    try (Place place = postgres()) {
      write("20260101000000_m", script(0, ""));
      Deploy.run(place.target(), MigrationProgress.SILENT);
      write("20260101000001_m", script);
      try (Connection writer = place.target().database().borrow();
          Statement sql = writer.createStatement()) {
        writer.setAutoCommit(false);
        sql.execute("UPDATE keep SET c = c");
        killWhileBuilding(place);
        writer.rollback();
        writer.setAutoCommit(true);
      }
      place.settle();
      HistoryEntry entry = Status.of(place.target()).entries().getLast();
      assertThat(entry.state()).isEqualTo(MigrationState.FAILED);
      assertThatThrownBy(() -> Deploy.run(place.target(), MigrationProgress.SILENT))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("1 of 3 statements have run and are kept. Statement 2 was started")
          .hasMessageContaining("resolve --rolled-back 20260101000001_m");
      Resolve.rolledBack(place.target(), entry.name());
      Deploy.run(place.target(), MigrationProgress.SILENT);
      assertThat(
              place.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 'keep_c'::regclass"))
          .containsExactly("t");
      assertThat(place.rows("SELECT count(*) FROM keep")).containsExactly("101");
    }
  }

  @Test
  void anInterruptedDeployLeavesNoStatementRunningOnTheServer() throws IOException {
    String running =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND pid <> pg_backend_pid() AND state = 'active' AND query LIKE '%pg_sleep(600)%'";
    write("20260101000000_m", "CREATE TABLE kept_out (a int);\nSELECT pg_sleep(600);");
    try (Place place = postgres();
        DeployProcess process = DeployProcess.start(place.url(), migrations())) {
      process.begin();
      await(place, running, "1");
      process.interrupt();
      await(place, running, "0");
      HistoryEntry entry = Status.of(place.target()).entries().getLast();
      assertThat(entry.state()).isEqualTo(MigrationState.PENDING);
    }
  }

  private static void await(Place place, String query, String answer) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!place.rows(query).equals(List.of(answer))) {
      assertThat(System.nanoTime() - end).as(query).isNegative();
    }
  }

  /** The server waits for the transaction that writes, so the process dies in the middle. */
  private void killWhileBuilding(Place place) throws IOException {
    try (DeployProcess process = DeployProcess.start(place.url(), migrations())) {
      process.begin();
      String building =
          "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
              + " AND state = 'active' AND wait_event_type = 'Lock'"
              + " AND query LIKE 'CREATE INDEX CONCURRENTLY%'";
      await(place, building, "1");
      process.kill();
    }
  }

  @Test
  void severalProcessesOnSqliteApplyEachMigrationOnce() throws IOException {
    try (Place place = sqlite(folder.resolve("many.db"))) {
      applyOnceTogether("VACUUM;", place);
    }
  }

  @Test
  void severalProcessesOnPostgresApplyEachMigrationOnce() throws IOException {
    try (Place place = postgres()) {
      applyOnceTogether("CREATE INDEX CONCURRENTLY keep_c ON keep (c);", place);
    }
  }

  private void survivesKills(String inPieces, Function<Integer, Place> places) throws IOException {
    Random random = new Random(20261121);
    Map<MigrationState, Integer> seen = new EnumMap<>(MigrationState.class);
    long longest = TimeUnit.MILLISECONDS.toNanos(5);
    for (int round = 0; round < KILLS; round++) {
      try (Place place = places.apply(round)) {
        write(inPieces);
        try (DeployProcess process = DeployProcess.start(place.url(), migrations())) {
          process.begin();
          process.awaitStatements(random.nextInt(STATEMENTS));
          LockSupport.parkNanos(random.nextLong(longest));
          process.kill();
        }
        place.settle();
        List<HistoryEntry> entries = Status.of(place.target()).entries();
        entries.forEach(entry -> seen.merge(entry.state(), 1, Integer::sum));
        everyMigrationIsWholeOrAbsent(place, entries);
        continueToTheEnd(place, entries);
      }
    }
    System.out.println("after " + KILLS + " kills: " + seen);
  }

  /** Each adds a table with a hundred rows and counts up every row that was there before. */
  private static void everyMigrationIsWholeOrAbsent(Place place, List<HistoryEntry> entries) {
    int counted = 0;
    for (HistoryEntry entry : entries) {
      int number = Integer.parseInt(entry.name().substring(0, 14).substring(12));
      boolean applied = entry.state() == MigrationState.APPLIED;
      if (number == IN_PIECES) {
        assertThat(entry.state()).isIn(States.ANY);
      } else {
        assertThat(entry.state()).isIn(MigrationState.APPLIED, MigrationState.PENDING);
        if (number > 0) {
          assertThat(exists(place, "t" + number)).isEqualTo(applied);
        }
        if (applied && number > 0) {
          assertThat(place.rows("SELECT count(*) FROM t" + number)).containsExactly("100");
          counted++;
        }
      }
    }
    if (exists(place, "keep")) {
      assertThat(place.rows("SELECT count(*), min(c), max(c) FROM keep"))
          .containsExactly("100|" + counted + "|" + counted);
    }
  }

  /** What a migration in pieces may be found as. */
  private static final class States {
    static final List<MigrationState> ANY =
        List.of(MigrationState.APPLIED, MigrationState.PENDING, MigrationState.FAILED);
  }

  private static boolean exists(Place place, String table) {
    try {
      place.rows("SELECT 1 FROM " + table + " WHERE 1 = 0");
      return true;
    } catch (AssertionError missing) {
      return false;
    }
  }

  private static void continueToTheEnd(Place place, List<HistoryEntry> entries) {
    List<String> failed =
        entries.stream()
            .filter(entry -> entry.state() == MigrationState.FAILED)
            .map(HistoryEntry::name)
            .toList();
    try {
      Deploy.run(place.target(), MigrationProgress.SILENT);
      assertThat(failed).isEmpty();
    } catch (RefractException stopped) {
      assertThat(stopped.code()).isEqualTo("P3009");
      assertThat(stopped.text())
          .contains("refract migrate resolve --rolled-back " + failed.getFirst());
      Resolve.rolledBack(place.target(), failed.getFirst());
      Deploy.run(place.target(), MigrationProgress.SILENT);
    }
    assertThat(Status.of(place.target()).entries())
        .hasSize(MIGRATIONS)
        .allMatch(entry -> entry.state() == MigrationState.APPLIED);
    int counting = MIGRATIONS - 2;
    assertThat(place.rows("SELECT count(*), min(c), max(c) FROM keep"))
        .containsExactly("100|" + counting + "|" + counting);
    assertThat(
            place.rows(
                "SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL"
                    + " AND rolled_back_at IS NULL"))
        .containsExactly(String.valueOf(MIGRATIONS));
  }

  private void applyOnceTogether(String inPieces, Place place) throws IOException {
    write(inPieces);
    List<DeployProcess> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      processes.add(DeployProcess.start(place.url(), migrations()));
    }
    for (DeployProcess process : processes) {
      process.begin();
    }
    List<String> applied = new ArrayList<>();
    int waitedTooLong = 0;
    for (DeployProcess process : processes) {
      try (process) {
        List<String> lines = process.lines();
        waitedTooLong += lines.equals(List.of("P1002")) ? 1 : 0;
        lines.stream().filter(line -> !line.equals("P1002")).forEach(applied::add);
      }
    }
    System.out.println(PROCESSES + " processes: " + waitedTooLong + " waited too long");
    assertThat(applied).hasSize(MIGRATIONS).doesNotHaveDuplicates();
    int counting = MIGRATIONS - 2;
    assertThat(place.rows("SELECT count(*), min(c), max(c) FROM keep"))
        .containsExactly("100|" + counting + "|" + counting);
  }

  private void write(String inPieces) throws IOException {
    for (int number = 0; number < MIGRATIONS; number++) {
      write("202601010000%02d_m".formatted(number), script(number, inPieces));
    }
  }

  private void write(String name, String script) throws IOException {
    Path folder = Files.createDirectories(migrations().resolve(name));
    Files.writeString(folder.resolve("migration.sql"), script);
  }

  private static String script(int number, String inPieces) {
    if (number == IN_PIECES) {
      return inPieces;
    }
    StringBuilder script = new StringBuilder();
    String table = number == 0 ? "keep" : "t" + number;
    script.append("CREATE TABLE ").append(table).append(" (id INTEGER PRIMARY KEY, c INTEGER);\n");
    for (int row = 1; row <= 100; row++) {
      script.append("INSERT INTO ").append(table).append(" VALUES (").append(row).append(", 0);\n");
    }
    return number == 0 ? script.toString() : script.append("UPDATE keep SET c = c + 1;").toString();
  }

  private Path migrations() {
    return folder.resolve("migrations");
  }

  private Place sqlite(Path file) {
    TestDatabase database = new TestDatabase(file);
    return new Place() {
      @Override
      public String url() {
        return "file:" + file + "?socket_timeout=10";
      }

      @Override
      public MigrationTarget target() {
        return MigrationTarget.of(database.database(), migrations());
      }

      @Override
      public List<String> rows(String query) {
        return database.rows(query);
      }

      @Override
      public void settle() {}

      @Override
      public void close() {
        database.close();
      }
    };
  }

  private Place postgres() {
    TestPostgres database = new TestPostgres();
    PostgresUrl url = (PostgresUrl) database.database().url();
    return new Place() {
      @Override
      public String url() {
        return "postgresql://postgres@localhost:"
            + url.address().port()
            + "/"
            + url.database()
            + "?connection_limit=1&connect_timeout=60&pool_timeout=60";
      }

      @Override
      public MigrationTarget target() {
        return MigrationTarget.of(database.database(), migrations());
      }

      @Override
      public List<String> rows(String query) {
        return database.rows(query);
      }

      @Override
      public void settle() {
        String others =
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 72707369";
        while (!database.rows(others).equals(List.of("0"))) {
          Thread.onSpinWait();
        }
      }

      @Override
      public void close() {
        database.close();
      }
    };
  }
}
