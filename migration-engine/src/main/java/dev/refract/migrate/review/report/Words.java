package dev.refract.migrate.review.report;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.rewrite.RewriteStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** When a step of a rewrite runs, as a heading of its SQL. */
  static String when(RewriteStep step) {
    return switch (step) {
      case RewriteStep.Here _ -> "in its place";
      case RewriteStep.Later later ->
          "in a migration of its own"
              + (later.inTransaction() ? "" : ", outside a transaction")
              + later.backfill().map(_ -> ", when the backfill is complete").orElse("")
              + later.deployFirst().map(_ -> ", after the deployment").orElse("");
    };
  }

  /** What has to be done before a step of a rewrite, each a line. */
  static List<String> before(RewriteStep step) {
    return step instanceof RewriteStep.Later later
        ? Stream.of(later.backfill().map(Words::batches), later.deployFirst())
            .flatMap(Optional::stream)
            .toList()
        : List.of();
  }

  private static String batches(Backfill filling) {
    return "Backfill, in batches: UPDATE %s SET %s WHERE %s;"
        .formatted(ReviewContext.quote(filling.table()), filling.set(), filling.where());
  }
}
