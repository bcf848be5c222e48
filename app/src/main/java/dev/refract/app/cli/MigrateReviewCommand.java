package dev.refract.app.cli;

import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.ReviewSettings;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.report.ReportFormat;
import dev.refract.migrate.review.report.ReviewReport;
import dev.refract.migrate.review.report.ReviewedScript;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract migrate review}. */
@Command(
    name = "review",
    description = {
      "Tell what migrations will do to the database: what is lost, what fails, who waits.",
      "Reads only. The exit code is 0 when there are at most notes, 3 for warnings, 4 for errors;",
      "1 when the review itself fails. docs/review.md lists the rules."
    })
final class MigrateReviewCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Mixin private final ReviewSubject subject = new ReviewSubject();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, markdown or sarif; text by default.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--min-severity",
      paramLabel = "SEVERITY",
      description = "error, warning or note: what is less serious is neither shown nor counted.")
  private FindingSeverity least = FindingSeverity.NOTE;

  @Option(
      names = "--ignore",
      paramLabel = "CODE",
      split = ",",
      description = "Rules whose findings are accepted everywhere.")
  private List<String> ignored = List.of();

  @Option(
      names = "--enable",
      paramLabel = "CODE",
      split = ",",
      description = "Rules on request that are looked for too, such as SC16.")
  private List<String> enabled = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file in place of standard output.")
  private Optional<Path> output = Optional.empty();

  @Override
  public Integer call() {
    ReviewSettings asked =
        ReviewSettings.USUAL
            .enabling(enabled.stream().map(this::rule).toList())
            .ignoring(ignored.stream().map(this::rule).toList(), "--ignore");
    ReviewReport whole = subject.review(options, asked, err());
    ReviewReport report =
        new ReviewReport(
            whole.database(), whole.scripts().stream().map(script -> shown(script)).toList());
    String text = format.write(report);
    if (output.isPresent()) {
      TextOutput.write(output.get(), text);
    } else {
      out().print(text);
      out().flush();
    }
    return report.worst().map(MigrateReviewCommand::exitCode).orElse(ExitCode.OK);
  }

  private Rule rule(String code) {
    return Rule.of(code)
        .orElseThrow(() -> misunderstood("There is no rule " + code + ": see docs/review.md."));
  }

  private ReviewedScript shown(ReviewedScript script) {
    ScriptReview review = script.review().only(finding -> finding.severity().compareTo(least) <= 0);
    return new ReviewedScript(script.name(), script.file(), review);
  }

  private static int exitCode(FindingSeverity worst) {
    return switch (worst) {
      case ERROR -> ExitCode.ERRORS;
      case WARNING -> ExitCode.WARNINGS;
      case NOTE -> ExitCode.OK;
    };
  }
}
