package dev.refract.migrate.review.report;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.script.ScriptStatement;
import java.util.List;

/** A review for a pull request. */
final class MarkdownReport {
  private final ReviewReport report;
  private final StringBuilder out = new StringBuilder();

  MarkdownReport(ReviewReport report) {
    this.report = report;
  }

  String write() {
    line("## Migration review");
    line("");
    line("Reviewed on " + report.database() + ": " + report.summary() + ".");
    report.scripts().forEach(this::script);
    return out.toString();
  }

  private void script(ReviewedScript script) {
    line("");
    line("### `" + script.name() + "`");
    effects(script);
    if (!script.review().findings().isEmpty()) {
      line("");
      line("| | rule | statement | finding |");
      line("|---|---|---|---|");
      script.review().findings().forEach(finding -> row(script, finding));
    }
    script.review().findings().stream()
        .filter(finding -> finding.severity() != FindingSeverity.NOTE)
        .forEach(finding -> {
          finding.saferWay().ifPresent(way -> details(finding, way));
          finding.rewrite().ifPresent(rewrite -> details(finding, rewrite));
        });
    for (IgnoredFinding ignored : script.review().ignored()) {
      line("");
      line(
          "Ignored %s, %s: %s"
              .formatted(
                  ignored.finding().code(),
                  text(ignored.finding().title()),
                  text(ignored.reason())));
    }
    for (ScriptStatement statement : script.review().unread()) {
      line("");
      line(
          "Not understood, %s: %s"
              .formatted(script.place(statement), code(Words.shortened(statement.text()))));
    }
  }

  private void effects(ReviewedScript script) {
    List<ScriptStatement> touching =
        script.review().script().statements().stream()
            .filter(statement -> !words(script, statement).isEmpty())
            .toList();
    if (!touching.isEmpty()) {
      line("");
      line("| statement | effect |");
      line("|---|---|");
      touching.forEach(statement ->
          line("| %s | %s |".formatted(place(script, statement), words(script, statement))));
    }
  }

  private static String words(ReviewedScript script, ScriptStatement statement) {
    return script
        .review()
        .effect(statement)
        .map(effect -> text(Words.listed(effect.words())))
        .orElse("");
  }

  private static String place(ReviewedScript script, ScriptStatement statement) {
    return "line " + script.begin(statement).line() + " " + code(Words.shortened(statement.text()));
  }

  private void row(ReviewedScript script, Finding finding) {
    String place =
        script
            .statement(finding)
            .map(statement -> place(script, statement))
            .orElse("the whole script");
    String counted =
        finding
            .probe()
            .map(probe -> "<br>" + code(probe.sql()) + " → " + Words.answer(probe))
            .orElse("");
    line(
        "| %s | %s | %s | **%s.** %s%s |"
            .formatted(
                mark(finding.severity()),
                Words.rule(finding),
                place,
                text(finding.title()),
                text(finding.reason()),
                counted));
  }

  /** Words stand as text; SQL, which may follow them on lines of its own, as code. */
  private void details(Finding finding, String way) {
    int words = way.endsWith(";") ? Math.max(way.indexOf('\n'), 0) : way.length();
    String sql = way.substring(words).strip();
    line("");
    line(
        "<details><summary>Safer: %s %s</summary>"
            .formatted(finding.code(), text(finding.title())));
    line("");
    if (words > 0) {
      line(text(way.substring(0, words)));
    }
    if (!sql.isEmpty()) {
      line("");
      line("```sql");
      line(sql);
      line("```");
    }
    line("");
    line("</details>");
  }

  private void details(Finding finding, Rewrite rewrite) {
    line("");
    line(
        "<details><summary>Rewrite: %s %s</summary>"
            .formatted(finding.code(), text(rewrite.summary())));
    line("");
    line("```sql");
    for (RewriteStep step : rewrite.steps()) {
      Words.before(step).forEach(what -> line("-- " + what));
      line("-- " + Words.when(step));
      line(step.sql().strip() + ";");
    }
    line("```");
    line("");
    line("</details>");
  }

  private static String mark(FindingSeverity severity) {
    return switch (severity) {
      case ERROR -> "❌ error";
      case WARNING -> "⚠️ warning";
      case NOTE -> "ℹ️ note";
    };
  }

  /** Text that means nothing to Markdown and stays in its cell. */
  private static String text(String words) {
    return words.replaceAll("([\\\\`*_|\\[\\]])", "\\\\$1").replace("<", "&lt;").replace('\n', ' ');
  }

  private static String code(String sql) {
    String cell = sql.replace("|", "\\|");
    return cell.contains("`") ? "`` " + cell + " ``" : "`" + cell + "`";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
