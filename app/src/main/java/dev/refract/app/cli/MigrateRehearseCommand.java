package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.DiffReport;
import dev.refract.migrate.command.RehearsalReport;
import dev.refract.migrate.command.RehearsalReport.Place;
import dev.refract.migrate.command.RehearsalReport.Rehearsed;
import dev.refract.migrate.command.RehearsalReport.TimedStatement;
import dev.refract.migrate.command.Rehearse;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.schema.model.Schema;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code refract migrate rehearse}. */
@Command(
    name = "rehearse",
    description = {
      "Run the pending migrations on another database, time their statements, and compare the"
          + " result with the schema. The database itself is only read.",
      "The exit code is 1 where a migration fails or the schema is not reached."
    })
final class MigrateRehearseCommand extends Subcommand {
  private static final int WIDTH = 70;

  /** How the report is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Option(
      names = "--with-data",
      description = {
        "Copy the rows too, so that the times are real ones. On PostgreSQL that works only while"
            + " nobody is connected; otherwise, as the report says, without rows."
      })
  private boolean withData;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    Project project = options.open(err());
    Schema schema = SchemaSource.of(project).valid(err()).schema();
    DatabaseUrl url = options.url(project);
    RehearsalReport report =
        Rehearse.run(
            url,
            project.migrations(),
            options.shadowUrl(project),
            SchemaDeriver.derive(schema, url.dialect()),
            withData ? Rehearse.Rows.COPIED : Rehearse.Rows.NONE,
            MigrationTargets.announcing(err()));
    switch (format) {
      case TEXT -> print(report);
      case JSON ->
          out()
              .println(
                  JsonMapper.shared()
                      .writerWithDefaultPrettyPrinter()
                      .writeValueAsString(json(report)));
    }
    return report.isWell() ? ExitCode.OK : ExitCode.PROBLEM;
  }

  private void print(RehearsalReport report) {
    out().println(place(report));
    for (Rehearsed migration : report.migrations()) {
      out().printf("%s, %s%n", migration.name(), millis(migration.time()));
      for (TimedStatement statement : migration.statements()) {
        out().printf("%12s  %s%n", millis(statement.time()), firstLine(statement.sql()));
      }
    }
    report.failure().ifPresent(failure -> err().println(failure.code() + ": " + failure.text()));
    report.remaining().ifPresent(this::print);
  }

  private void print(DiffReport remaining) {
    if (remaining.isEmpty()) {
      out().println("The result is what the schema describes.");
    } else {
      err().println("The result is not yet what the schema describes. Missing:");
      remaining.summary().forEach(line -> err().println("  " + line));
    }
  }

  private static String place(RehearsalReport report) {
    String migrations =
        report.migrations().isEmpty()
            ? "No migration is pending. "
            : Words.count(report.migrations().size(), "migration") + " ";
    return switch (report.place()) {
      case COPY -> migrations + "on a copy of the database, rows included.";
      case SHADOW ->
          migrations
              + "on an empty database with the same history, without rows."
              + report.whyWithoutRows().map(reason -> " " + reason).orElse("");
    };
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
  }

  private static String firstLine(String sql) {
    String line = sql.lines().findFirst().orElse("");
    return line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
  }

  private static ObjectNode json(RehearsalReport report) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode root =
        nodes.objectNode().put("rows", report.place() == Place.COPY).put("ok", report.isWell());
    report.whyWithoutRows().ifPresent(reason -> root.put("whyWithoutRows", reason));
    ArrayNode migrations = root.putArray("migrations");
    for (Rehearsed migration : report.migrations()) {
      ObjectNode one =
          migrations
              .addObject()
              .put("name", migration.name())
              .put("millis", exact(migration.time()));
      ArrayNode statements = one.putArray("statements");
      for (TimedStatement statement : migration.statements()) {
        statements
            .addObject()
            .put("number", statement.number())
            .put("line", statement.line())
            .put("sql", statement.sql())
            .put("millis", exact(statement.time()));
      }
    }
    report
        .failure()
        .ifPresent(failure ->
            root.putObject("failure").put("code", failure.code()).put("text", failure.text()));
    ArrayNode remaining = root.putArray("remaining");
    report.remaining().ifPresent(diff -> diff.summary().forEach(remaining::add));
    return root;
  }

  private static double exact(Duration time) {
    return time.toNanos() / 1e6;
  }
}
