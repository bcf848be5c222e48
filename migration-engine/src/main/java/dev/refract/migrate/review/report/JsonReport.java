package dev.refract.migrate.review.report;

import dev.refract.migrate.review.Effect;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.ScriptPart;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A review for programs. */
final class JsonReport {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonReport() {}

  static String write(ReviewReport report) {
    ObjectNode root = JSON.objectNode().put("database", report.database());
    var scripts = root.putArray("scripts");
    report.scripts().forEach(script -> scripts.add(script(script)));
    ObjectNode summary = root.putObject("summary");
    for (FindingSeverity severity : FindingSeverity.values()) {
      summary.put(Words.severity(severity) + "s", report.count(severity));
    }
    summary.put("ignored", report.ignored().count());
    summary.put("statements", report.statements());
    summary.put("understood", report.understood());
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode script(ReviewedScript script) {
    ScriptReview review = script.review();
    ObjectNode node = JSON.objectNode().put("name", script.name());
    if (!script.file().isEmpty()) {
      node.put("file", script.file());
    }
    var statements = node.putArray("statements");
    review.script().statements().forEach(s -> statements.add(statement(script, s)));
    var findings = node.putArray("findings");
    review
        .findings()
        .forEach(finding -> {
          ObjectNode written = finding(finding);
          finding
              .rewrite()
              .ifPresent(rewrite -> written.set("rewrite", rewrite(rewrite, review.script())));
          findings.add(written);
        });
    var ignored = node.putArray("ignored");
    review.ignored().forEach(one -> ignored.add(ignored(one)));
    return node;
  }

  private static ObjectNode statement(ReviewedScript script, ScriptStatement statement) {
    ObjectNode node =
        JSON.objectNode()
            .put("number", statement.number())
            .put("line", script.begin(statement).line())
            .put("column", script.begin(statement).column())
            .put("sql", statement.text())
            .put("understood", !script.review().unread().contains(statement));
    script.review().effect(statement).ifPresent(effect -> node.set("effect", effect(effect)));
    return node;
  }

  private static ObjectNode effect(Effect effect) {
    ObjectNode node = JSON.objectNode();
    var locks = node.putArray("locks");
    effect
        .impact()
        .locks()
        .forEach(lock ->
            locks
                .addObject()
                .put("table", lock.relation().toString())
                .put("mode", lock.mode().sql())
                .put("blocksReads", lock.mode().blocksReads())
                .put("blocksWrites", lock.mode().blocksWrites()));
    var work = node.putArray("work");
    effect
        .impact()
        .tasks()
        .forEach(task ->
            work.addObject()
                .put("table", task.relation().toString())
                .put("kind", task.work().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("certain", task.certain()));
    effect.rows().ifPresent(rows -> node.put("rows", rows));
    effect.bytes().ifPresent(bytes -> node.put("bytes", bytes));
    effect
        .duration()
        .ifPresent(duration -> node.put("duration", duration.name().toLowerCase(Locale.ROOT)));
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node =
        JSON.objectNode()
            .put("code", finding.code())
            .put("rule", finding.rule().label())
            .put("severity", Words.severity(finding.severity()))
            .put("statement", finding.statement())
            .put("title", finding.title())
            .put("reason", finding.reason());
    finding.probe().ifPresent(probe -> node.set("probe", probe(probe)));
    finding.saferWay().ifPresent(way -> node.put("saferWay", way));
    return node;
  }

  /** The whole migrations that take the place of the script. */
  private static ObjectNode rewrite(Rewrite rewrite, SqlScript script) {
    ObjectNode node = JSON.objectNode().put("summary", rewrite.summary());
    var migrations = node.putArray("migrations");
    for (ScriptPart part : rewrite.apply(script)) {
      ObjectNode migration = migrations.addObject().put("sql", part.sql());
      if (!part.suffix().isEmpty()) {
        migration.put("suffix", part.suffix());
      }
      migration.put("inTransaction", part.inTransaction());
      migration.put("needsBackfill", part.backfill().isPresent());
      part.deployFirst().ifPresent(what -> migration.put("deployFirst", what));
    }
    return node;
  }

  private static ObjectNode probe(Probe probe) {
    ObjectNode node = JSON.objectNode().put("sql", probe.sql());
    probe.count().ifPresent(count -> node.put("count", count).put("exact", probe.exact()));
    return node;
  }

  private static ObjectNode ignored(IgnoredFinding ignored) {
    return finding(ignored.finding()).put("ignoredBecause", ignored.reason());
  }
}
