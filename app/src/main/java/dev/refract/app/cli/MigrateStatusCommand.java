package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Status;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.error.ConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code refract migrate status}. */
@Command(
    name = "status",
    description = {
      "List the migrations and where each stands on the database.",
      "The exit code is 1 unless all of them are applied and unchanged."
    })
final class MigrateStatusCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Override
  public Integer call() {
    Project project = options.open(err());
    MigrationHistory history;
    boolean needsBaseline;
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      history = Status.of(MigrationTargets.of(project, database));
      needsBaseline = Status.needsBaseline(MigrationTargets.of(project, database));
    } catch (ConnectionException e) {
      if (e.isAboutMissingDatabase()) {
        return withoutDatabase(project, e);
      }
      throw e;
    }
    if (history.entries().isEmpty()) {
      out().println("There are no migrations in " + Words.shown(project.migrations()) + ".");
      return ExitCode.OK;
    }
    for (HistoryEntry entry : history.entries()) {
      String state = entry.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out().printf("%-12s %s%s%n", state, entry.name(), remark(entry));
    }
    String advice = needsBaseline ? baseline(history) : advice(history);
    if (advice.isEmpty()) {
      out().println("The database is up to date.");
      return ExitCode.OK;
    }
    err().print(advice);
    return ExitCode.PROBLEM;
  }

  private static String remark(HistoryEntry entry) {
    boolean waits = entry.isWaiting() && entry.file().flatMap(MigrationFile::backfill).isPresent();
    return waits ? " (first: refract migrate backfill " + entry.name() + ")" : "";
  }

  private int withoutDatabase(Project project, ConnectionException missing) {
    for (MigrationFile migration : MigrationsFolder.read(project.migrations()).migrations()) {
      out().printf("%-12s %s%n", "pending", migration.name());
    }
    err().println(missing.code() + ": " + missing.text());
    err().println("Create it and run what is waiting with `refract migrate deploy`.");
    return ExitCode.PROBLEM;
  }

  private static String baseline(MigrationHistory history) {
    List<String> names = history.waiting().stream().map(MigrationFile::name).toList();
    MigrationException problem = MigrationException.notEmpty(names);
    return problem.code() + ": " + problem.text() + "\n";
  }

  private static String advice(MigrationHistory history) {
    StringBuilder advice = new StringBuilder();
    Map<String, String> renamed = history.renamed();
    renamed.forEach(
        (from, to) -> advice.append(MigrationException.renamed(from, to).text()).append('\n'));
    for (MigrationState state : MigrationState.values()) {
      history.in(state).stream()
          .filter(entry -> !renamed.containsKey(entry.name()))
          .filter(entry -> !renamed.containsValue(entry.name()))
          .findFirst()
          .ifPresent(entry -> advice.append(advice(entry)));
    }
    return advice.toString();
  }

  private static String advice(HistoryEntry entry) {
    Optional<MigrationFile> withoutScript = entry.file().filter(file -> file.script().isEmpty());
    return withoutScript.isPresent()
        ? "Restore " + withoutScript.get().path() + ", or delete its folder.\n"
        : advice(entry.state(), entry.name());
  }

  private static String advice(MigrationState state, String name) {
    return switch (state) {
      case APPLIED -> "";
      case PENDING, ROLLED_BACK -> "Run what is waiting with `refract migrate deploy`.\n";
      case FAILED ->
          "Correct the failed migration, then tell which way it went: `refract migrate resolve"
              + " --rolled-back "
              + name
              + "` to try it again, `--applied "
              + name
              + "` if the database has what it does.\n";
      case EDITED ->
          "Restore the edited migration from version control: its SQL is not what ran. Make a new"
              + " migration for new changes.\n";
      case MISSING ->
          "Restore the missing migration from version control, so that other databases get it"
              + " too.\n";
    };
  }
}
