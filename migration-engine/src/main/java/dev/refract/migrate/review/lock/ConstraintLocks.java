package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Work;
import dev.refract.migrate.review.safer.SafeConstraints;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.AlterConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition.Check;
import dev.refract.migrate.script.action.ConstraintDefinition.Exclude;
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.ConstraintDefinition.NotNull;
import dev.refract.migrate.script.action.ConstraintDefinition.PrimaryKey;
import dev.refract.migrate.script.action.ConstraintDefinition.Unique;
import dev.refract.migrate.script.action.ConstraintDefinition.Validity;
import java.util.stream.Stream;

/** Constraints that read rows, or build an index, while others wait. */
final class ConstraintLocks {
  private ConstraintLocks() {}

  /** LK13. Silent where a valid check proves it, from version 12, or NULL is forbidden already. */
  static Stream<Finding> required(ReviewContext context, Occurrence<SetNotNull> set) {
    SetNotNull action = set.action();
    Impact impact = StatementImpacts.of(context).of(set.statement(), action);
    if (!impact.does(Work.SCAN)) {
      return Stream.empty();
    }
    Finding finding =
        Rule.SET_NOT_NULL_SCAN
            .at(
                set.statement(),
                "Reads all of %s to see that %s is not NULL"
                    .formatted(quote(action.table()), quote(action.column())))
            .safer(
                "Add a NOT VALID check, validate it in a later migration, then SET NOT NULL finds"
                    + " it proven.");
    return Weight.of(
        context,
        action.table(),
        context.version(12) && !isEmptySomewhere(context, set)
            ? finding.with(SafeConstraints.required(context, set))
            : finding);
  }

  /** A check that is not validated yet would refuse every change of such a row already. */
  private static boolean isEmptySomewhere(ReviewContext context, Occurrence<SetNotNull> set) {
    SetNotNull action = set.action();
    Probe nulls = context.rowsWhere(action.table(), quote(action.column()) + " IS NULL");
    return !context.isFilledBefore(set) && nulls.isKnown() && !nulls.isZero();
  }

  /** LK14, LK15, LK17, LK18, LK19: a constraint of a table that is there. */
  static Stream<Finding> added(ReviewContext context, Occurrence<AddConstraint> add) {
    AddConstraint action = add.action();
    TableName table = action.table();
    return switch (action.constraint()) {
      case Foreign key when key.validity() == Validity.CHECKED ->
          Weight.of(
              context,
              table,
              Rule.ADD_FOREIGN_KEY_SCAN
                  .at(
                      add.statement(),
                      "Looks every row of %s up in %s, and nobody can write to either"
                          .formatted(quote(table), quote(key.referenced())))
                  .safer("Add it NOT VALID, and validate it in a later migration.")
                  .with(SafeConstraints.validatedLater(context, add)));
      case Check check when check.validity() == Validity.CHECKED ->
          Weight.of(
              context,
              table,
              Rule.ADD_CHECK_SCAN
                  .at(add.statement(), "Reads all of %s to check it".formatted(quote(table)))
                  .safer("Add it NOT VALID, and validate it in a later migration.")
                  .with(SafeConstraints.validatedLater(context, add)));
      case Unique unique when unique.usingIndex().isEmpty() ->
          Weight.of(
              context,
              table,
              Rule.ADD_UNIQUE_BUILD
                  .at(
                      add.statement(),
                      "Builds a unique index over %s of %s under a lock for all"
                          .formatted(quoted(unique.columns()), quote(table)))
                  .safer("Build the index concurrently first, then add the constraint by it.")
                  .with(SafeConstraints.unique(add, unique)));
      case PrimaryKey key when key.usingIndex().isEmpty() ->
          Weight.of(
              context,
              table,
              Rule.ADD_PRIMARY_KEY_BUILD
                  .at(
                      add.statement(),
                      "Builds the primary key of %s under a lock for all".formatted(quote(table)))
                  .safer("Build the index concurrently first, then add the key by it.")
                  .with(SafeConstraints.primaryKey(context, add, key)));
      case Exclude _ ->
          Weight.of(
              context,
              table,
              Rule.ADD_EXCLUSION
                  .at(
                      add.statement(),
                      "Builds the index of an exclusion on %s under a lock for all"
                          .formatted(quote(table)))
                  .safer("Run it when the table is little used."));
      case Foreign _, Check _, Unique _, PrimaryKey _, NotNull _ -> Stream.empty();
    };
  }

  /** LK16: the lock of the first is held while the second reads. */
  static Stream<Finding> validated(ReviewContext context, Occurrence<ValidateConstraint> validate) {
    TableName table = validate.action().table();
    String name = validate.action().constraint();
    return context
        .each(AddConstraint.class)
        .filter(add -> add.isBefore(validate) || add.statement().equals(validate.statement()))
        .filter(add -> add.action().table().mayBe(table))
        .filter(add -> add.action().constraint().name().filter(name::equals).isPresent())
        .filter(add -> !isChecked(add.action().constraint()))
        .filter(add -> Transactions.inOne(context, add, validate))
        .limit(1)
        .flatMap(_ ->
            Weight.of(
                context,
                table,
                Rule.VALIDATE_IN_SAME_TRANSACTION
                    .at(
                        validate.statement(),
                        "Validates %s in the transaction that adds it".formatted(quote(name)))
                    .safer("Validate it in a later migration.")
                    .with(SafeConstraints.later(validate))));
  }

  private static boolean isChecked(ConstraintDefinition constraint) {
    return switch (constraint) {
      case Foreign key -> key.validity() == Validity.CHECKED;
      case Check check -> check.validity() == Validity.CHECKED;
      case NotNull notNull -> notNull.validity() == Validity.CHECKED;
      case Unique _, PrimaryKey _, Exclude _ -> true;
    };
  }

  /** LK37. */
  static Stream<Finding> altered(ReviewContext context, Occurrence<AlterConstraint> alter) {
    TableName table = alter.action().table();
    return Weight.isInUse(context, table)
        ? Stream.of(
            Rule.ALTER_CONSTRAINT.at(
                alter.statement(),
                "Changes what %s of %s promises"
                    .formatted(quote(alter.action().constraint()), quote(table))))
        : Stream.empty();
  }
}
