package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Impact.Task;
import dev.refract.migrate.review.impact.Known;
import dev.refract.migrate.review.impact.Work;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.safer.GeneratedColumns;
import dev.refract.migrate.review.safer.NumberedColumns;
import dev.refract.migrate.review.safer.SafeColumns;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.SetExpression;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.GivenValue;
import java.util.Optional;
import java.util.stream.Stream;

/** New columns for which the table is rewritten or read. */
final class ColumnLocks {
  private ColumnLocks() {}

  /** LK06, LK07, LK08. Silent for constants and for now(), which one value stands for. */
  static Stream<Finding> rewritten(ReviewContext context, Occurrence<AddColumn> add) {
    Impact impact = StatementImpacts.of(context).of(add.statement(), add.action());
    return impact.tasks().stream()
        .filter(task -> task.work() == Work.REWRITE)
        .limit(1)
        .flatMap(task -> Weight.of(context, add.action().table(), finding(context, add, task)));
  }

  private static Finding finding(ReviewContext context, Occurrence<AddColumn> add, Task task) {
    ColumnDefinition column = add.action().column();
    Known domain =
        StatementImpacts.of(context).situation(add.statement()).isConstrainedDomain(column.type());
    if (domain == Known.YES) {
      return offering(
          at(Rule.ADD_CONSTRAINED_DOMAIN, add)
              .safer(
                  "Add a column of the base type, fill it, and check it by a constraint of the"
                      + " table that is validated later."),
          SafeColumns.ofBaseType(context, add));
    }
    return switch (column.value()) {
      case GivenValue.Default given -> ofDefault(context, add, given.expression(), task.certain());
      case GivenValue.Generated generated ->
          offering(
              at(Rule.ADD_GENERATED, add)
                  .safer(
                      context.version(18)
                          ? "GENERATED … VIRTUAL keeps nothing in the rows, so that nothing is"
                              + " rewritten."
                          : "Add a plain column, keep it by a trigger, and fill it in batches."),
              GeneratedColumns.quietly(context, add, generated));
      default ->
          offering(
              at(Rule.ADD_GENERATED, add)
                  .safer(
                      "Add a plain column with a sequence as its default, and fill it in batches."),
              NumberedColumns.numbered(context, add));
    };
  }

  private static Finding offering(Finding finding, Optional<Rewrite> rewrite) {
    return rewrite.map(finding::with).orElse(finding);
  }

  private static Finding ofDefault(
      ReviewContext context, Occurrence<AddColumn> add, Expression value, boolean certain) {
    Finding finding =
        offering(
            at(Rule.VOLATILE_DEFAULT, add)
                .safer(
                    "Add it without a default, set the default for new rows, and fill the others in"
                        + " batches."),
            SafeColumns.filledLater(context, add, value));
    return certain
        ? finding
        : finding.because(
            "Whether %s gives every row another value is not known; if so, the table is rewritten"
                    .formatted(String.join(", ", value.unknownFunctions()))
                + " while nobody can read or write.");
  }

  private static Finding at(Rule rule, Occurrence<AddColumn> add) {
    return rule.at(
        add.statement(),
        "Rewrites %s to add %s"
            .formatted(quote(add.action().table()), quote(add.action().column().name())));
  }

  /** LK07: another expression for a stored column. */
  static Stream<Finding> expression(ReviewContext context, Occurrence<SetExpression> set) {
    TableName table = set.action().table();
    return Weight.of(
        context,
        table,
        Rule.ADD_GENERATED.at(
            set.statement(),
            "Rewrites %s to compute %s anew"
                .formatted(quote(table), quote(set.action().column()))));
  }

  /** LK20. Silent for a reference without a default, for which there is nothing to look up. */
  static Stream<Finding> inline(ReviewContext context, Occurrence<AddColumn> add) {
    AddColumn action = add.action();
    Impact impact = StatementImpacts.of(context).of(add.statement(), action);
    boolean works =
        impact.does(Work.SCAN)
            || impact.does(Work.INDEX_BUILD)
            || impact.does(Work.FOREIGN_KEY_CHECK)
            || (impact.does(Work.REWRITE) && !action.column().constraints().isEmpty());
    if (!works) {
      return Stream.empty();
    }
    Finding finding =
        Rule.ADD_COLUMN_INLINE_CONSTRAINT
            .at(
                add.statement(),
                "Adds %s to %s together with its constraint"
                    .formatted(quote(action.column().name()), quote(action.table())))
            .as(FindingSeverity.WARNING)
            .safer("Add the column first, then its constraint in steps.");
    return Weight.of(
        context,
        action.table(),
        SafeColumns.constraintLater(add).map(finding::with).orElse(finding));
  }
}
