package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveDependent;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.impact.Situation;
import dev.refract.migrate.review.impact.TypeChange;
import dev.refract.migrate.review.impact.TypeForms;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.safer.SafeDependents;
import dev.refract.migrate.review.safer.SafeKeys;
import dev.refract.migrate.review.safer.SafeTypes;
import dev.refract.migrate.review.safer.Sql;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ViewAction.DropMaterializedView;
import dev.refract.migrate.script.action.ViewAction.DropView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes of a column's type. */
final class TypeLocks {
  private static final Set<LiveDependent.Kind> IN_THE_WAY =
      Set.of(
          LiveDependent.Kind.VIEW,
          LiveDependent.Kind.MATERIALIZED_VIEW,
          LiveDependent.Kind.GENERATED_COLUMN,
          LiveDependent.Kind.TRIGGER,
          LiveDependent.Kind.POLICY,
          LiveDependent.Kind.RULE);

  private TypeLocks() {}

  private static TypeChange effect(ReviewContext context, Occurrence<ChangeType> change) {
    Situation situation = StatementImpacts.of(context).situation(change.statement());
    return TypeForms.effect(change.action(), situation);
  }

  /** LK09, LK10. Silent where the values stay as they are stored. */
  static Stream<Finding> rewritten(ReviewContext context, Occurrence<ChangeType> change) {
    ChangeType action = change.action();
    String what = quote(action.column()) + " of " + quote(action.table());
    return switch (effect(context, change)) {
      case FREE -> Stream.empty();
      case INDEX ->
          Weight.of(
              context,
              action.table(),
              Rule.CHANGE_TYPE_REWRITE
                  .at(change.statement(), "Builds the indexes over %s anew".formatted(what))
                  .because("Its values stay, but are sorted in another order."));
      case FREE_IN_UTC ->
          Weight.of(
              context,
              action.table(),
              Rule.CHANGE_TYPE_TIME_ZONE
                  .at(
                      change.statement(),
                      "Converts all values of %s by the session's time zone".formatted(what))
                  .safer("If they are meant in UTC, say so before: SET LOCAL TimeZone = 'UTC';")
                  .with(inUtc(context, change)));
      case REWRITE, UNKNOWN -> rewrite(context, change, what);
    };
  }

  private static Stream<Finding> rewrite(
      ReviewContext context, Occurrence<ChangeType> change, String what) {
    boolean certain = effect(context, change) == TypeChange.REWRITE;
    Finding finding =
        Rule.CHANGE_TYPE_REWRITE
            .at(
                change.statement(),
                "%s the table to change %s to %s"
                    .formatted(certain ? "Rewrites" : "May rewrite", what, change.action().type()))
            .safer(
                "Add a column of the new type, keep it by a trigger, fill it in batches, deploy,"
                    + " and then swap the two by their names.");
    return Weight.of(
        context,
        change.action().table(),
        SafeTypes.swapped(context, change).map(finding::with).orElse(finding));
  }

  private static Rewrite inUtc(ReviewContext context, Occurrence<ChangeType> change) {
    String command =
        Sql.command(context.script(), change.statement(), change.action())
            .replaceFirst("(?is)^ALTER\\s+TABLE.*?\\bALTER\\b", "ALTER");
    return new Rewrite(
        change.statement().number(),
        Sql.indexOf(change.statement(), change.action()),
        "The values are meant in UTC",
        List.of(
            new Here("SET LOCAL TimeZone = 'UTC'"),
            new Here(Sql.alter(change.action().table(), command))));
  }

  /** LK11: the column belongs to a foreign key, at this end or the other. */
  static Stream<Finding> ofKey(ReviewContext context, Occurrence<ChangeType> change) {
    ChangeType action = change.action();
    List<String> others = otherTables(context, change);
    if (others.isEmpty() || !Weight.isInUse(context, action.table())) {
      return Stream.empty();
    }
    TypeChange effect = effect(context, change);
    Finding finding =
        Rule.CHANGE_TYPE_OF_KEY
            .at(
                change.statement(),
                "Locks %s too, by a foreign key"
                    .formatted(
                        others.stream()
                            .map(ReviewContext::quote)
                            .collect(Collectors.joining(", "))))
            .safer(
                "Drop the foreign key first, change both types, and add it again NOT VALID, to be"
                    + " validated in a later migration.");
    Optional<Rewrite> safer =
        SafeTypes.swapped(context, change).or(() -> SafeKeys.broughtBack(context, change));
    boolean free = effect == TypeChange.FREE || effect == TypeChange.INDEX;
    return free
        ? Stream.of(
            finding
                .as(FindingSeverity.NOTE)
                .because("The other table is locked for reads and writes, if only for a moment."))
        : Weight.of(context, action.table(), safer.map(finding::with).orElse(finding));
  }

  private static List<String> otherTables(ReviewContext context, Occurrence<ChangeType> change) {
    ChangeType action = change.action();
    Situation situation = StatementImpacts.of(context).situation(change.statement());
    return context.live(action.table()).stream()
        .flatMap(live ->
            Stream.concat(
                live.foreignKeys().stream()
                    .filter(situation::isThere)
                    .filter(key -> key.columns().contains(action.column()))
                    .map(LiveForeignKey::referencedTable),
                live.referencedBy().stream()
                    .filter(situation::isThere)
                    .filter(key -> key.referencedColumns().contains(action.column()))
                    .map(LiveForeignKey::table)))
        .distinct()
        .toList();
  }

  /** LK12. Silent for views that the script drops before. */
  static Stream<Finding> refused(ReviewContext context, Occurrence<ChangeType> change) {
    ChangeType action = change.action();
    String dependents =
        context.live(action.table()).stream()
            .flatMap((LiveTable live) -> live.dependents(action.column()))
            .filter(dependent -> IN_THE_WAY.contains(dependent.kind()))
            .filter(dependent -> !isDropped(context, change, dependent.name()))
            .map(dependent -> dependent.kind().word() + " " + quote(dependent.name()))
            .distinct()
            .collect(Collectors.joining(", "));
    if (dependents.isEmpty()) {
      return Stream.empty();
    }
    Finding finding =
        Rule.CHANGE_TYPE_WITH_DEPENDENTS
            .at(
                change.statement(),
                "The type of %s is used by %s".formatted(quote(action.column()), dependents))
            .safer("Drop it before and create it again behind, in the same migration.");
    boolean rewrites = effect(context, change) == TypeChange.REWRITE;
    Optional<Rewrite> swapped =
        rewrites && !context.rows(action.table()).isZero()
            ? SafeTypes.swapped(context, change)
            : Optional.empty();
    return Stream.of(
        swapped
            .or(() -> SafeDependents.madeAgain(context, change))
            .map(finding::with)
            .orElse(finding));
  }

  private static boolean isDropped(
      ReviewContext context, Occurrence<ChangeType> change, String name) {
    Stream<TableName> views =
        Stream.concat(
            context
                .each(DropView.class)
                .filter(d -> d.isBefore(change))
                .map(d -> d.action().view()),
            context
                .each(DropMaterializedView.class)
                .filter(d -> d.isBefore(change))
                .map(d -> d.action().view()));
    return views.anyMatch(view -> view.name().equals(name));
  }
}
