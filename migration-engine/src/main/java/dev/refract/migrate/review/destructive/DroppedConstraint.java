package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveKey;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.TableAction.DropTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Promises about rows that are not kept any more. Silent when the script makes them anew. */
final class DroppedConstraint {
  private DroppedConstraint() {}

  static Stream<Finding> ofRows(ReviewContext context, Occurrence<DropConstraint> drop) {
    DropConstraint gone = drop.action();
    if (isPrimaryKey(context, gone)
        || !concernsRows(context, gone)
        || isReplaced(context, gone)
        || context.situation(drop.statement()).isSaidByColumns(gone.table(), gone.constraint())) {
      return Stream.empty();
    }
    Optional<LiveForeignKey> key =
        context.live(gone.table()).flatMap(table -> table.foreignKey(gone.constraint()));
    Finding finding =
        Rule.DROP_CONSTRAINT.at(
            drop.statement(),
            "Drops %s of %s".formatted(quote(gone.constraint()), quote(gone.table())));
    return Stream.of(
        key.map(foreign ->
                finding.because(
                    "Rows of %s may then point to rows of %s that are not there."
                        .formatted(quote(foreign.table()), quote(foreign.referencedTable()))))
            .orElse(finding));
  }

  static Stream<Finding> ofPrimaryKey(ReviewContext context, Occurrence<DropConstraint> drop) {
    DropConstraint gone = drop.action();
    boolean again =
        context.any(
            AddConstraint.class,
            added ->
                isSame(added.table(), gone.table())
                    && added.constraint() instanceof ConstraintDefinition.PrimaryKey);
    return again || !isPrimaryKey(context, gone) || !concernsRows(context, gone)
        ? Stream.empty()
        : Stream.of(
            Rule.DROP_PRIMARY_KEY.at(
                drop.statement(), "Drops the primary key of " + quote(gone.table())));
  }

  /** PostgreSQL refuses to drop a key that others point to. */
  static Stream<Finding> pointedTo(ReviewContext context, Occurrence<DropConstraint> drop) {
    DropConstraint gone = drop.action();
    List<String> pointing =
        context.live(gone.table()).stream()
            .flatMap(table ->
                table.key(gone.constraint()).stream()
                    .flatMap(key ->
                        table.referencedBy().stream()
                            .filter(by -> by.referencedColumns().equals(key.columns()))))
            .map(LiveForeignKey::name)
            .filter(name ->
                !context.any(DropConstraint.class, other -> other.constraint().equals(name)))
            .toList();
    return pointing.isEmpty() || gone.cascade()
        ? Stream.empty()
        : Stream.of(
            Rule.DROP_PRIMARY_KEY
                .at(
                    drop.statement(),
                    "Drops the key %s, to which %s points"
                        .formatted(quote(gone.constraint()), quoted(pointing)))
                .as(FindingSeverity.ERROR)
                .because("PostgreSQL refuses to drop a key that a foreign key needs.")
                .safer("Drop the foreign keys first, and make them anew behind the change."));
  }

  private static boolean isPrimaryKey(ReviewContext context, DropConstraint gone) {
    return context
        .live(gone.table())
        .map(table -> table.key(gone.constraint()).filter(LiveKey::primary).isPresent())
        .orElseGet(() -> gone.constraint().endsWith("_pkey"));
  }

  /** Whether the table is there before the script, and stays. */
  private static boolean concernsRows(ReviewContext context, DropConstraint gone) {
    return context.mayHaveRows(gone.table())
        && !context.any(DropTable.class, table -> isSame(table.table(), gone.table()));
  }

  /** By its name, or by one over the same columns. */
  private static boolean isReplaced(ReviewContext context, DropConstraint gone) {
    Set<String> columns =
        context.live(gone.table()).stream()
            .flatMap(
                table -> table.foreignKey(gone.constraint()).stream().map(LiveForeignKey::columns))
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    return context.any(
        AddConstraint.class,
        added ->
            isSame(added.table(), gone.table())
                && (added.constraint().name().filter(gone.constraint()::equals).isPresent()
                    || (added.constraint() instanceof ConstraintDefinition.Foreign foreign
                        && !columns.isEmpty()
                        && columns.equals(Set.copyOf(foreign.columns())))));
  }
}
