package dev.refract.migrate.review.report;

import dev.refract.migrate.review.Effect;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.script.ScriptStatement;
import java.util.List;
import java.util.Optional;

/** A review for a terminal. */
final class TextReport {
  private final ReviewReport report;
  private final StringBuilder out = new StringBuilder();

  TextReport(ReviewReport report) {
    this.report = report;
  }

  String write() {
    line("Reviewed on " + report.database() + ".");
    report.scripts().forEach(this::script);
    line("");
    line(report.summary() + ".");
    return out.toString();
  }

  private void script(ReviewedScript script) {
    line("");
    line(script.name());
    script.general().forEach(this::finding);
    for (ScriptStatement statement : script.review().script().statements()) {
      statement(script, statement);
    }
    for (IgnoredFinding ignored : script.review().ignored()) {
      line("");
      line("  ignored " + ignored.finding().code() + ": " + ignored.finding().title());
      line("    because: " + ignored.reason());
    }
    for (ScriptStatement statement : script.review().unread()) {
      line("");
      line(
          "  not understood: "
              + script.place(statement)
              + "  "
              + Words.shortened(statement.text()));
    }
  }

  /** Only what there is something to say about. */
  private void statement(ReviewedScript script, ScriptStatement statement) {
    List<Finding> findings = script.review().findings(statement);
    String effect =
        script.review().effect(statement).map(Effect::words).map(Words::listed).orElse("");
    if (!findings.isEmpty() || !effect.isEmpty()) {
      line("");
      line("  " + script.place(statement) + "  " + Words.shortened(statement.text()));
      if (!effect.isEmpty()) {
        line("    " + effect);
      }
      for (int i = 0; i < findings.size(); i++) {
        finding(findings.get(i), findings.subList(0, i));
      }
    }
  }

  private void finding(Finding finding) {
    finding(finding, List.of());
  }

  /** One of several about a statement; a way that another has shown is not shown again. */
  private void finding(Finding finding, List<Finding> before) {
    line(
        "    %-7s %s: %s"
            .formatted(Words.severity(finding.severity()), Words.rule(finding), finding.title()));
    line("            " + finding.reason());
    finding
        .probe()
        .ifPresent(
            probe -> line("            counted: " + probe.sql() + " → " + Words.answer(probe)));
    finding.saferWay().ifPresent(way -> line("            safer: " + indented(way)));
    Optional<Finding> shown =
        before.stream().filter(other -> other.rewrite().equals(finding.rewrite())).findFirst();
    finding
        .rewrite()
        .ifPresent(way ->
            shown.ifPresentOrElse(
                other -> line("            can be rewritten: as for " + other.code()),
                () -> rewrite(way)));
  }

  private void rewrite(Rewrite rewrite) {
    line("            can be rewritten: " + rewrite.summary());
    for (RewriteStep step : rewrite.steps()) {
      Words.before(step).forEach(what -> line("              " + what));
      line("              " + Words.when(step) + ":");
      line("                " + step.sql().strip().replace("\n", "\n                ") + ";");
    }
  }

  private static String indented(String text) {
    return text.strip().replace("\n", "\n                   ");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
