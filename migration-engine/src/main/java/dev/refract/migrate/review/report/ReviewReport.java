package dev.refract.migrate.review.report;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.RuleScope;
import dev.refract.migrate.review.fact.DatabaseFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * What was reviewed, and on what.
 *
 * @param database in words: {@code PostgreSQL 18.1}, {@code SQLite, not connected}
 * @param scripts in the order in which they would run
 */
public record ReviewReport(String database, List<ReviewedScript> scripts) {

  public ReviewReport {
    scripts = List.copyOf(scripts);
  }

  /** What was reviewed on the database that the facts tell of. */
  public static ReviewReport of(DatabaseFacts facts, List<ReviewedScript> scripts) {
    String product = RuleScope.of(facts.dialect()).label();
    String version = facts.version().map(known -> " " + known).orElse("");
    return new ReviewReport(
        product + version + (facts.isConnected() ? "" : ", not connected"), scripts);
  }

  public Stream<Finding> findings() {
    return scripts.stream().flatMap(script -> script.review().findings().stream());
  }

  public Stream<IgnoredFinding> ignored() {
    return scripts.stream().flatMap(script -> script.review().ignored().stream());
  }

  /** The worst of all findings. */
  public Optional<FindingSeverity> worst() {
    return findings().map(Finding::severity).min(FindingSeverity::compareTo);
  }

  public long count(FindingSeverity severity) {
    return findings().filter(finding -> finding.severity() == severity).count();
  }

  public int statements() {
    return scripts.stream().mapToInt(s -> s.review().script().statements().size()).sum();
  }

  /** How many statements were understood to their last word. */
  public int understood() {
    return statements() - scripts.stream().mapToInt(s -> s.review().unread().size()).sum();
  }

  /** {@code 1 error, 2 warnings, 1 ignored; 3 of 4 statements understood}. */
  String summary() {
    StringJoiner parts = new StringJoiner(", ");
    for (FindingSeverity severity : FindingSeverity.values()) {
      if (count(severity) > 0) {
        parts.add(counted(count(severity), severity.name().toLowerCase(Locale.ROOT)));
      }
    }
    if (parts.length() == 0) {
      parts.add("no findings");
    }
    if (ignored().findAny().isPresent()) {
      parts.add(ignored().count() + " ignored");
    }
    return parts
        + "; "
        + (understood() == statements()
            ? counted(statements(), "statement") + ", all understood"
            : understood() + " of " + counted(statements(), "statement") + " understood");
  }

  private static String counted(long number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
