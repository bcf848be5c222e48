package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.backfill.BackfillProgress;
import dev.refract.migrate.backfill.BackfillReport;
import dev.refract.migrate.command.RunBackfill;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refract migrate backfill}. */
@Command(
    name = "backfill",
    description = {
      "Fill what a migration needs before it can run, as its backfill.toml says: batch by batch"
          + " while the application works.",
      "It may be stopped at any time; run it again to go on."
    })
final class MigrateBackfillCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Parameters(
      index = "0",
      paramLabel = "MIGRATION",
      description = "The migration that waits for the backfill.")
  private String migration = "";

  @Option(
      names = "--batch",
      paramLabel = "ROWS",
      description = "At most so many rows at a time, in place of what the file says.")
  private Optional<Integer> batch = Optional.empty();

  @Option(
      names = "--pause",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How long to rest between batches, in place of what the file says; 0 for none.")
  private Optional<Duration> pause = Optional.empty();

  @Override
  public Integer call() {
    if (batch.filter(rows -> rows < 1).isPresent()) {
      throw misunderstood("--batch must be at least 1");
    }
    Project project = options.open(err());
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      BackfillReport report =
          RunBackfill.of(
              MigrationTargets.of(project, database), migration, this::changed, announcing());
      out()
          .println(
              report.complete()
                  ? "The backfill is complete: "
                      + report.rows()
                      + " rows filled. Deploy the migration now."
                  : "Stopped after " + report.rows() + " rows. Run it again to go on.");
      return report.complete() ? ExitCode.OK : ExitCode.PROBLEM;
    }
  }

  private Backfill changed(Backfill file) {
    return new Backfill(
        file.table(),
        file.set(),
        file.where(),
        batch.orElse(file.batchSize()),
        pause.orElse(file.pause()));
  }

  /** A line every few seconds. */
  private BackfillProgress announcing() {
    return new BackfillProgress() {
      private long last = System.nanoTime();

      @Override
      public void batch(long rows, int size, Duration time) {
        if (System.nanoTime() - last > Duration.ofSeconds(2).toNanos()) {
          last = System.nanoTime();
          err().printf("%d rows filled, batches of %d, %d ms%n", rows, size, time.toMillis());
        }
      }
    };
  }
}
