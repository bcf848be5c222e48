package dev.refract.migrate.review.report;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Probe;
import java.util.List;
import java.util.Locale;

/** Words that several forms of a report share. */
final class Words {
  private static final int SHORT = 100;

  private Words() {}

  /** The first line of a statement, cut where it is long. */
  static String shortened(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
  }

  /** {@code blocks reads and writes of posts; 12,000 rows; minutes}. */
  static String listed(List<String> words) {
    return String.join("; ", words);
  }

  static String severity(FindingSeverity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** {@code DS01 drop-table}. */
  static String rule(Finding finding) {
    return finding.code() + " " + finding.rule().label();
  }

  /** The answer of a probe; what it means that there is none is said. */
  static String answer(Probe probe) {
    if (!probe.isKnown()) {
      return "not counted";
    }
    return (probe.exact() ? "" : "about ")
        + String.format(Locale.ROOT, "%,d", probe.count().getAsLong());
  }
}
