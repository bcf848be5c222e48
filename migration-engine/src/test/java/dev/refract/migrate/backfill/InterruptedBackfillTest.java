package dev.refract.migrate.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Backfills in processes that are killed, and in several processes at once: every row is filled
 * once. {@code -Dkills=200 -Dprocesses=10} for more rounds.
 */
class InterruptedBackfillTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int PROCESSES = Integer.getInteger("processes", 3);
  private static final int ROWS = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aKilledBackfillGoesOnAndFillsEachRowOnce(BackfillPlace.Kind kind) throws IOException {
    Random random = new Random(20261121);
    for (int round = 0; round < KILLS; round++) {
      try (BackfillPlace place = kind.open(folder)) {
        place.run("DROP TABLE IF EXISTS \"User\"", "DROP TABLE IF EXISTS _refract_backfills");
        BackfillsTest.users(place, ROWS);
        Process process = start(place.url());
        try (BufferedReader out = lines(process)) {
          for (int i = random.nextInt(ROWS / 5); i >= 0 && out.readLine() != null; i--) {
            // each line is a batch
          }
          process.destroyForcibly().onExit().join();
        }
        BackfillReport report =
            Backfills.run(
                place.database(), "m", BackfillsTest.counting(5), BackfillProgress.SILENT);
        assertThat(report.complete()).isTrue();
        assertFilledOnce(place);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void severalProcessesFillEachRowOnce(BackfillPlace.Kind kind) throws IOException {
    try (BackfillPlace place = kind.open(folder)) {
      BackfillsTest.users(place, ROWS);
      List<Process> processes = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        processes.add(start(place.url()));
      }
      for (Process process : processes) {
        try (BufferedReader out = lines(process)) {
          assertThat(out.lines().reduce((_, last) -> last)).hasValue("complete");
        }
      }
      assertFilledOnce(place);
    }
  }

  private static void assertFilledOnce(BackfillPlace place) {
    assertThat(place.rows("SELECT count(*), min(n), max(n), min(done) FROM \"User\""))
        .containsExactly(ROWS + "|1|1|1");
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Process start(String url) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            InterruptedBackfillTest.class.getName(),
            url)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** One process: a line for each batch, and {@code complete} at the end. */
  public static void main(String[] arguments) {
    BackfillProgress lines =
        new BackfillProgress() {
          @Override
          public void batch(long rows, int size, Duration time) {
            System.out.println(rows);
          }
        };
    try (Database database = Database.open(DatabaseUrl.parse(arguments[0], Path.of("")))) {
      boolean complete = Backfills.run(database, "m", BackfillsTest.counting(5), lines).complete();
      System.out.println(complete ? "complete" : "stopped");
    }
  }
}
