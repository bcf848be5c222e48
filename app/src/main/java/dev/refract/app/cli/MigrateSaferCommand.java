package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.command.Review;
import dev.refract.migrate.command.SaferWay;
import dev.refract.migrate.command.SaferWay.Planned;
import dev.refract.migrate.command.Status;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refract migrate safer}. */
@Command(
    name = "safer",
    description = {
      "Take the safer ways that `migrate review` offers for a migration that has not run: it",
      "becomes several. Without --write it only shows them. Nothing runs."
    })
final class MigrateSaferCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Parameters(paramLabel = "MIGRATION", description = "A migration that has not run yet.")
  private String name = "";

  @Option(
      names = "--rule",
      paramLabel = "CODE",
      split = ",",
      description = "Only the safer ways of these rules, such as LK01; all by default.")
  private List<String> codes = List.of();

  @Option(names = "--write", description = "Write the files.")
  private boolean write;

  @Override
  public Integer call() {
    List<Rule> rules = codes.stream().map(this::rule).toList();
    Project project = options.open(err());
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      MigrationTarget target = MigrationTargets.of(project, database);
      DatabaseFacts facts = Review.facts(database);
      List<ScriptStatement> before = new ArrayList<>();
      MigrationFile pending = waiting(target, Review.on(facts), before);
      SaferWay way =
          SaferWay.all(
              MigrationsFolder.read(project.migrations()),
              database.dialect(),
              pending,
              SaferWay.on(facts, rule -> rules.isEmpty() || rules.contains(rule), before));
      show(way);
    }
    return ExitCode.OK;
  }

  /** The migration; the statements of those that run before it are collected. */
  private MigrationFile waiting(
      MigrationTarget target, Review review, List<ScriptStatement> before) {
    for (Review.OfMigration one : review.waiting(Status.of(target).entries())) {
      if (one.file().name().equals(name)) {
        return one.file();
      }
      before.addAll(one.review().script().statements());
    }
    throw new ProblemException(
        "There is no migration " + name + " that has not run yet.",
        "`refract migrate status` lists them.");
  }

  private void show(SaferWay way) {
    boolean isSame =
        way.migrations().size() == 1
            && way.migrations().getFirst().script().equals(way.pending().requireScript());
    if (isSame) {
      out().println("The review offers no safer way for " + name + ".");
      return;
    }
    way.migrations().forEach(this::print);
    if (write) {
      way.write().forEach(file -> out().println("Written: " + Words.shown(file.path())));
    } else {
      out().println("Nothing was written; add --write to do it.");
    }
  }

  private void print(Planned migration) {
    out().println(migration.name());
    migration
        .backfill()
        .ifPresent(
            fill -> out().println("  behind a backfill of " + fill.table() + ": " + fill.set()));
    migration.script().lines().forEach(line -> out().println(line.isEmpty() ? "" : "  " + line));
    out().println();
  }

  private Rule rule(String code) {
    return Rule.of(code)
        .orElseThrow(() -> misunderstood("There is no rule " + code + ": see docs/review.md."));
  }
}
