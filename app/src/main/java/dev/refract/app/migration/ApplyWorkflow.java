package dev.refract.app.migration;

import dev.refract.app.shell.Change;
import dev.refract.app.shell.Confirmation;
import dev.refract.app.shell.ErrorReport;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.app.task.Monitor;
import dev.refract.migrate.command.Deploy;
import dev.refract.migrate.command.DeployReport;
import dev.refract.migrate.command.MigrationFailure;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.orm.connect.Database;
import dev.refract.schema.text.Position;
import java.util.List;
import java.util.stream.Collectors;

/** Shows exactly what will run and where, then runs it. */
final class ApplyWorkflow {
  private final MigrationsModel model;
  private final StudioContext context;

  ApplyWorkflow(MigrationsModel model) {
    this.model = model;
    this.context = model.context();
  }

  void start() {
    List<MigrationFile> waiting = model.waiting();
    if (waiting.isEmpty() || model.refusesBecauseLocked()) {
      return;
    }
    List<ScriptReview> reviews = reviewsOf(waiting);
    boolean losesData = reviews.stream().anyMatch(ScriptReview::losesData);
    String environment = context.environment().name();
    Confirmation question =
        Confirmation.of(
                "Apply " + Words.count(waiting.size(), "migration") + " to " + environment + "?",
                message(waiting, reviews, losesData),
                losesData ? "Apply and lose data" : "Apply")
            .withDetail(exactText(waiting));
    if (losesData || context.environment().production()) {
      question = question.dangerous();
    }
    if (context.environment().production()) {
      question = question.withPhrase(environment);
    }
    context.dialogs().confirm(question, () -> run(waiting));
  }

  private List<ScriptReview> reviewsOf(List<MigrationFile> waiting) {
    List<String> names = waiting.stream().map(MigrationFile::name).toList();
    return model.known().stream()
        .flatMap(known -> known.items().stream())
        .filter(item -> names.contains(item.key()))
        .map(TimelineItem::review)
        .toList();
  }

  private String message(
      List<MigrationFile> waiting, List<ScriptReview> reviews, boolean losesData) {
    int statements = reviews.stream().mapToInt(r -> r.script().statements().size()).sum();
    String what =
        Words.count(statements, "statement")
            + (statements == 1 ? " runs on " : " run on ")
            + context.database().url().description()
            + (waiting.size() == 1
                ? " in one transaction."
                : ", each migration in a transaction of its own.");
    String loss = losesData ? " Data that is there now will be lost for good." : "";
    String failure =
        reviews.stream()
            .flatMap(review -> review.findings().stream())
            .filter(Finding::willFail)
            .findFirst()
            .map(finding -> " As the data is now, it will fail: " + finding.title() + ".")
            .orElse("");
    return what + loss + failure;
  }

  private static String exactText(List<MigrationFile> waiting) {
    return waiting.size() == 1
        ? waiting.getFirst().requireScript()
        : waiting.stream()
            .map(migration -> "-- " + migration.name() + "\n" + migration.requireScript())
            .collect(Collectors.joining("\n"));
  }

  private void run(List<MigrationFile> shown) {
    var session = context.database();
    BackgroundTask<DeployReport> task =
        BackgroundTask.of(
            "Apply migrations",
            monitor -> {
              Database database = session.openOrCreate();
              MigrationTarget target =
                  MigrationTarget.of(database, context.project().migrations())
                      .withShadow(session.shadowUrl());
              return Deploy.run(target, shown, progress(monitor));
            });
    task.onSuccess(this::applied);
    task.onFailure(this::failed);
    task.onFinished(() -> context.changed(Change.DATABASE_STRUCTURE));
    model.startHandled(task);
  }

  private static MigrationProgress progress(Monitor monitor) {
    return new MigrationProgress() {
      private int number;
      private int count = 1;

      @Override
      public void migration(String name, int nowAt, int of) {
        number = nowAt;
        count = of;
        monitor.message(MigrationName.wishOf(name) + " (" + nowAt + " of " + of + ")");
      }

      @Override
      public void statement(int nowAt, int of) {
        monitor.progress((number - 1 + (nowAt - 1.0) / of) / count);
      }

      @Override
      public boolean isCancelled() {
        return monitor.isCancelled();
      }
    };
  }

  private void applied(DeployReport report) {
    report.names().stream().reduce((first, last) -> last).ifPresent(model::select);
    String notes =
        report.applied().stream()
            .flatMap(migration -> migration.notes().stream())
            .collect(Collectors.joining(" "));
    Notification done =
        Notification.success(
            "Applied " + Words.count(report.applied().size(), "migration"),
            notes.isEmpty() ? "The database is up to date." : notes);
    context
        .notifications()
        .show(
            SeedWorkflow.isOffered(model)
                ? done.withAction("Fill it with the seed", new SeedWorkflow(model)::start)
                : done);
  }

  private void failed(Throwable failure) {
    if (failure instanceof MigrationFailure migration) {
      model.select(migration.migration().name());
      String place =
          migration
              .failure()
              .position()
              .map((Position at) -> ":" + (at.line() + 1) + ":" + (at.column() + 1))
              .orElse("");
      context
          .dialogs()
          .error(
              ErrorReport.of(
                  "The migration \""
                      + MigrationName.wishOf(migration.migration().name())
                      + "\" could not be applied",
                  migration.migration().path() + place,
                  migration.failure().reason(),
                  migration.state()
                      + " Correct its SQL or the data, then choose \"Try again\" beside it."));
    } else {
      context.dialogs().error(ErrorReport.of("The migrations could not be applied", failure));
    }
  }
}
