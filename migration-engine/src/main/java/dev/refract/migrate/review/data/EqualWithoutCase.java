package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that differ only in their case, and become equal in a key. */
final class EqualWithoutCase {
  private EqualWithoutCase() {}

  static Stream<Finding> byType(ReviewContext context, Occurrence<ChangeType> change) {
    ChangeType to = change.action();
    boolean ignoresCase =
        to.type().equalsIgnoreCase("CITEXT")
            || to.collation().filter(c -> c.contains("ci")).isPresent();
    boolean key = context.live(to.table()).filter(table -> isInKey(table, to.column())).isPresent();
    return ignoresCase && key
        ? overRows(context, change.statement(), to.table(), to.column())
        : Stream.empty();
  }

  private static boolean isInKey(LiveTable table, String column) {
    return table.isUnique(List.of(column));
  }

  /** A unique index over {@code lower(column)}. */
  static Stream<Finding> byIndex(ReviewContext context, Occurrence<CreateIndex> create) {
    CreateIndex index = create.action();
    if (!index.unique() || index.keys().size() != 1 || index.partial()) {
      return Stream.empty();
    }
    Matcher lowered =
        Pattern.compile("(?i)\\(?(?:lower|upper)\\s*\\(\\s*\"?([\\w$]+)\"?\\s*\\)\\)?.*")
            .matcher(index.keys().getFirst().text());
    return lowered.matches() && context.mayHaveRows(index.table())
        ? overRows(context, create.statement(), index.table(), lowered.group(1))
        : Stream.empty();
  }

  private static Stream<Finding> overRows(
      ReviewContext context, ScriptStatement statement, TableName table, String column) {
    String now = quote(context.before(table, column));
    Probe repeated =
        context.count(
            "SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s IS NOT NULL GROUP BY lower(%s) HAVING count(*) > 1) AS repeated"
                .formatted(quote(context.before(table)), now, now));
    return repeated.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.EQUAL_WITHOUT_CASE
                .at(
                    statement,
                    "%s of %s must be unique whatever the case, but %s"
                        .formatted(
                            quote(column),
                            quote(table),
                            repeated.isKnown()
                                ? repeated.of("value repeats", "values repeat")
                                : "nobody has counted repeated values"))
                .as(repeated.isKnown() ? FindingSeverity.ERROR : FindingSeverity.WARNING)
                .counted(repeated));
  }
}
