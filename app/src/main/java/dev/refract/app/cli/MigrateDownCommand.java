package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Down;
import dev.refract.migrate.command.DownPlan;
import dev.refract.migrate.command.DownPlan.Reversal;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.history.ReverseScript;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract migrate down}. */
@Command(
    name = "down",
    description = {
      "Show how the last applied migration can be taken back, beside what it did, and what cannot"
          + " come back.",
      "A down.sql in its folder is what runs; --write makes one to be changed by hand."
    })
final class MigrateDownCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Mixin private final TimeLimitOptions limits = new TimeLimitOptions();

  @Option(names = "--write", description = "Write the reverse script to down.sql.")
  private boolean write;

  @Option(
      names = "--apply",
      paramLabel = "MIGRATION",
      description = "Run it. The name of the migration says that you mean this one.")
  private Optional<String> apply = Optional.empty();

  @Option(names = "--accept-data-loss", description = "Run it although data will be lost.")
  private boolean acceptDataLoss;

  @Override
  public Integer call() {
    Project project = options.open(err());
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      MigrationTarget target = limits.on(MigrationTargets.withShadow(options, project, database));
      DownPlan plan = Down.plan(target, MigrationTargets.scope(project, database, err()));
      print(plan);
      if (write) {
        Down.write(plan);
        out().println("Written: " + Words.shown(ReverseScript.file(plan.migration())));
      }
      if (apply.isPresent()) {
        apply(target, plan, apply.get());
      }
    }
    return ExitCode.OK;
  }

  private void print(DownPlan plan) {
    out().println("The last applied migration is " + plan.migration().name() + ". It did:\n");
    out().println(plan.migration().requireScript().strip().indent(4));
    out().println(plan.written() ? "Its down.sql takes it back:\n" : "This takes it back:\n");
    if (plan.written()) {
      out().println(plan.script().strip().indent(4));
    } else {
      plan.steps().forEach(this::print);
    }
    out().println("The way back is " + grade(plan) + ".");
    plan.warnings().forEach(warning -> err().println("warning: " + warning));
  }

  private static String grade(DownPlan plan) {
    return switch (plan.grade()) {
      case GREEN -> "green: the database will be what it was";
      case YELLOW -> "yellow: the schema will be what it was, as far as it is compared";
      case RED -> "red: rows or values will be gone";
    };
  }

  private void print(Reversal step) {
    step.losses().forEach(loss -> out().println("    -- " + loss));
    step.statements().forEach(sql -> out().print((sql + ";").indent(4)));
    out().println();
  }

  private void apply(MigrationTarget target, DownPlan plan, String name) {
    if (!name.equals(plan.migration().name())) {
      throw new ProblemException(
          "The last applied migration is " + plan.migration().name() + ", not " + name + ".",
          "Nothing was changed. Migrations are taken back one after the other, the last one"
              + " first.");
    }
    if (plan.losesData() && !acceptDataLoss) {
      throw new ProblemException(
          "Taking it back loses data; nothing was changed.", "Add --accept-data-loss to do it.");
    }
    Down.apply(target, plan, MigrationTargets.announcing(err()));
    out()
        .println(
            "Taken back: "
                + name
                + ". It is pending now; change or delete its folder, or the next deploy runs it"
                + " again.");
  }
}
