package dev.refract.migrate.review;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A script with what was found about it.
 *
 * @param findings by statement, worst first; without those that are ignored
 * @param ignored findings that a comment in the script accepts
 * @param effects one for each statement that locks or touches tables that are there
 */
public record ScriptReview(
    SqlScript script, List<Finding> findings, List<IgnoredFinding> ignored, List<Effect> effects) {

  public ScriptReview {
    findings = List.copyOf(findings);
    ignored = List.copyOf(ignored);
    effects = List.copyOf(effects);
  }

  /** A script that nobody judges, because it has already run. */
  public static ScriptReview unjudged(SqlScript script) {
    return new ScriptReview(script, List.of(), List.of(), List.of());
  }

  /** This review with one more finding. */
  public ScriptReview with(Finding finding) {
    return new ScriptReview(
        script, Stream.concat(Stream.of(finding), findings.stream()).toList(), ignored, effects);
  }

  /** This review with only some of its findings. */
  public ScriptReview only(Predicate<Finding> wanted) {
    return new ScriptReview(script, findings.stream().filter(wanted).toList(), ignored, effects);
  }

  /** This review, in which findings of some rules are accepted, with reasons. */
  public ScriptReview ignoring(Map<Rule, String> rules) {
    Stream<IgnoredFinding> more =
        findings.stream()
            .flatMap(finding ->
                Optional.ofNullable(rules.get(finding.rule())).stream()
                    .map(reason ->
                        new IgnoredFinding(finding, reason, IgnoredFinding.Place.SETTINGS)));
    return new ScriptReview(
        script,
        findings.stream().filter(finding -> !rules.containsKey(finding.rule())).toList(),
        Stream.concat(ignored.stream(), more).toList(),
        effects);
  }

  public List<Finding> findings(ScriptStatement statement) {
    return findings.stream().filter(f -> f.statement() == statement.number()).toList();
  }

  public Optional<Effect> effect(ScriptStatement statement) {
    return effects.stream().filter(e -> e.statement() == statement.number()).findFirst();
  }

  /** The statements that the review did not understand to their last word. */
  public List<ScriptStatement> unread() {
    return script.statements().stream().filter(statement -> !statement.isUnderstood()).toList();
  }

  /** The worst of all findings. */
  public Optional<FindingSeverity> worst() {
    return findings.stream().map(Finding::severity).min(Comparator.naturalOrder());
  }

  public boolean losesData() {
    return findings.stream().anyMatch(Finding::losesData);
  }
}
