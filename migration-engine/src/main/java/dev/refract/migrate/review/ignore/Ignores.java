package dev.refract.migrate.review.ignore;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.IgnoredFinding.Place;
import dev.refract.migrate.review.ReviewSettings;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.SqlScript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the comments of a script ask to ignore. */
public final class Ignores {
  private final List<Ignore> ignores;

  private Ignores(List<Ignore> ignores) {
    this.ignores = ignores;
  }

  public static Ignores of(SqlScript script) {
    return new Ignores(new IgnoreReader(script).read());
  }

  /** The findings that are taken away, with the reasons. */
  public List<IgnoredFinding> ignored(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding ->
            reason(finding).stream()
                .map(reason -> new IgnoredFinding(finding, reason, Place.SCRIPT)))
        .toList();
  }

  private Optional<String> reason(Finding finding) {
    return ignores.stream()
        .filter(ignore -> ignore.takesAway(finding))
        .map(Ignore::reason)
        .findFirst();
  }

  /**
   * What is wrong with the comments themselves.
   *
   * @param findings all of them, also those that are taken away
   * @param settings which rules were looked for
   */
  public Stream<Finding> complaints(List<Finding> findings, ReviewSettings settings) {
    return ignores.stream().flatMap(ignore -> complaints(ignore, findings, settings));
  }

  private static Stream<Finding> complaints(
      Ignore ignore, List<Finding> findings, ReviewSettings settings) {
    if (ignore.codes().isEmpty()) {
      return Stream.of(
          Rule.IGNORE_OF_NOTHING
              .at(ignore.statement(), "An ignore names no rule")
              .safer("-- refract:ignore CODE reason"));
    }
    if (ignore.reason().isEmpty()) {
      return Stream.of(
          Rule.IGNORE_WITHOUT_REASON
              .at(ignore.statement(), "No reason for ignoring " + String.join(", ", ignore.codes()))
              .safer("-- refract:ignore " + String.join(",", ignore.codes()) + " reason"));
    }
    return Stream.concat(unknown(ignore), unused(ignore, findings, settings));
  }

  private static Stream<Finding> unknown(Ignore ignore) {
    return ignore.codes().stream()
        .filter(code -> Rule.of(code).isEmpty())
        .map(code -> Rule.IGNORE_OF_NOTHING.at(ignore.statement(), "There is no rule " + code));
  }

  /** A rule that nobody asked for finds nothing; that tells nothing about the ignore. */
  private static Stream<Finding> unused(
      Ignore ignore, List<Finding> findings, ReviewSettings settings) {
    String codes =
        ignore.codes().stream()
            .filter(code -> Rule.of(code).filter(settings::includes).isPresent())
            .filter(code -> findings.stream().noneMatch(f -> isAbout(ignore, code, f)))
            .collect(joining(", "));
    return codes.isEmpty()
        ? Stream.empty()
        : Stream.of(Rule.UNUSED_IGNORE.at(ignore.statement(), "Nothing here is found by " + codes));
  }

  private static boolean isAbout(Ignore ignore, String code, Finding finding) {
    return finding.code().equals(code) && ignore.takesAway(finding);
  }
}
