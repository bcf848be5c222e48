package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.impact.SqlType;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.GivenValue.Generated;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.Volatility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * New columns whose values come from others: computed when they are read, from version 18, or kept
 * by a trigger and filled in batches.
 */
public final class GeneratedColumns {
  private GeneratedColumns() {}

  /** Empty where neither can be done. */
  public static Optional<Rewrite> quietly(
      ReviewContext context, Occurrence<AddColumn> add, Generated generated) {
    FilledColumn added = new FilledColumn(context, add);
    return canBeVirtual(context, add.action(), generated)
        ? Optional.of(virtual(added, generated))
        : context
            .live(add.action().table())
            .filter(_ -> added.canBeFilled())
            .map(live -> kept(added, live, generated));
  }

  /** No type or function of somebody's own may be in it, and no index or key on it. */
  private static boolean canBeVirtual(ReviewContext context, AddColumn add, Generated generated) {
    String name = add.column().name();
    return context.version(18)
        && add.column().constraints().isEmpty()
        && SqlType.of(add.column().type()).isBuiltIn()
        && generated.expression().volatility() == Volatility.CONSTANT
        && !context.any(
            CreateIndex.class,
            index ->
                index.table().mayBe(add.table())
                    && index.keys().stream().anyMatch(key -> Sql.mentions(key.text(), name)));
  }

  private static Rewrite virtual(FilledColumn added, Generated generated) {
    String name = added.definition().name();
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(
        new Here(
            added.plain(added.definition().type()).sql()
                + " GENERATED ALWAYS AS (%s) VIRTUAL".formatted(generated.expression().text())));
    if (added.definition().required()) {
      steps.addAll(SafeConstraints.required(added.context(), added.table(), name));
    }
    return added.rewrite("Compute it when it is read", steps);
  }

  /** Every change of a row computes it anew, whatever else is given. */
  private static Rewrite kept(FilledColumn added, LiveTable live, Generated generated) {
    String value = generated.expression().text();
    Map<String, String> ofNewRow = new LinkedHashMap<>();
    live.columns().forEach(column -> ofNewRow.put(column.name(), "NEW." + quote(column.name())));
    String body = "NEW.%s := %s;".formatted(added.column(), Sql.replacing(value, ofNewRow));
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(added.plain(added.definition().type()));
    steps.addAll(new SyncTrigger(added.table(), added.definition().name()).create(body));
    steps.addAll(
        added.filled(
            value,
            "%s IS DISTINCT FROM (%s)".formatted(added.column(), value),
            added.definition().required()));
    return added.rewrite("Keep it by a trigger, fill it in batches", steps);
  }
}
