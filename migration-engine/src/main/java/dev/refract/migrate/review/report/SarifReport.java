package dev.refract.migrate.review.report;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.rewrite.Rewrite;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A review in the Static Analysis Results Interchange Format of OASIS, version 2.1.0. */
final class SarifReport {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final ReviewReport report;
  private final List<Rule> rules;

  private SarifReport(ReviewReport report) {
    this.report = report;
    this.rules =
        Stream.concat(report.findings(), report.ignored().map(IgnoredFinding::finding))
            .map(Finding::rule)
            .distinct()
            .sorted()
            .toList();
  }

  static String write(ReviewReport report) {
    return new SarifReport(report).root().toPrettyString() + "\n";
  }

  private ObjectNode root() {
    ObjectNode root = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Refract");
    var described = driver.putArray("rules");
    rules.forEach(rule -> described.add(rule(rule)));
    run.put("columnKind", "utf16CodeUnits");
    var results = run.putArray("results");
    for (ReviewedScript script : report.scripts()) {
      script.review().findings().forEach(finding -> results.add(result(script, finding)));
      for (IgnoredFinding ignored : script.review().ignored()) {
        ObjectNode result = result(script, ignored.finding());
        result
            .putArray("suppressions")
            .addObject()
            .put("kind", kind(ignored.place()))
            .put("justification", ignored.reason());
        results.add(result);
      }
    }
    return root;
  }

  private static ObjectNode rule(Rule rule) {
    ObjectNode node = JSON.objectNode().put("id", rule.code()).put("name", rule.label());
    node.putObject("shortDescription").put("text", rule.label().replace('-', ' '));
    node.putObject("fullDescription").put("text", rule.reason());
    node.putObject("defaultConfiguration").put("level", level(rule.severity()));
    return node;
  }

  private ObjectNode result(ReviewedScript script, Finding finding) {
    ObjectNode node =
        JSON.objectNode()
            .put("ruleId", finding.code())
            .put("ruleIndex", rules.indexOf(finding.rule()))
            .put("level", level(finding.severity()));
    node.putObject("message").put("text", message(finding));
    ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(script));
    script
        .statement(finding)
        .ifPresent(statement ->
            region(place.putObject("region"), script.begin(statement), script.end(statement)));
    finding.rewrite().ifPresent(rewrite -> fix(node, script, rewrite));
    return node;
  }

  /** A safer way that stays in the file; one that makes more migrations is only told. */
  private static void fix(ObjectNode result, ReviewedScript script, Rewrite rewrite) {
    Optional<FileEdit> edit =
        script.file().isEmpty() ? Optional.empty() : FileEdit.of(rewrite, script.review().script());
    if (edit.isPresent()) {
      ObjectNode fix = result.putArray("fixes").addObject();
      fix.putObject("description").put("text", rewrite.summary());
      ObjectNode change = fix.putArray("artifactChanges").addObject();
      change.putObject("artifactLocation").put("uri", uri(script));
      ObjectNode replacement = change.putArray("replacements").addObject();
      region(
          replacement.putObject("deletedRegion"),
          script.at(edit.get().start()),
          script.at(edit.get().end()));
      replacement.putObject("insertedContent").put("text", edit.get().inserted());
    }
  }

  private static void region(ObjectNode region, Place begin, Place end) {
    region
        .put("startLine", begin.line())
        .put("startColumn", begin.column())
        .put("endLine", end.line())
        .put("endColumn", end.column());
  }

  private static String kind(IgnoredFinding.Place place) {
    return switch (place) {
      case SCRIPT -> "inSource";
      case SETTINGS -> "external";
    };
  }

  private static String message(Finding finding) {
    return finding.title()
        + ". "
        + finding.reason()
        + finding.saferWay().map(way -> " Safer: " + way).orElse("");
  }

  /** A reference in the sense of RFC 3986; what is no file goes by its name. */
  private static String uri(ReviewedScript script) {
    String path = script.file().isEmpty() ? script.name() : script.file();
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path, impossible);
    }
  }

  private static String level(FindingSeverity severity) {
    return Words.severity(severity);
  }
}
