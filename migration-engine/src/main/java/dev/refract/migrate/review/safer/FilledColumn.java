package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition.Check;
import dev.refract.migrate.script.action.ConstraintDefinition.Exclude;
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.ConstraintDefinition.NotNull;
import dev.refract.migrate.script.action.ConstraintDefinition.PrimaryKey;
import dev.refract.migrate.script.action.ConstraintDefinition.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new column that is added without a value and filled in batches. What its definition says
 * besides, that it is required or its constraints, comes when it is filled: before, it would refuse
 * every change of a row that is not.
 */
record FilledColumn(ReviewContext context, Occurrence<AddColumn> add) {

  TableName table() {
    return add.action().table();
  }

  ColumnDefinition definition() {
    return add.action().column();
  }

  String column() {
    return quote(definition().name());
  }

  /** Whether it can be filled later: there is a key, and nothing else needs the column. */
  boolean canBeFilled() {
    return OnlyHere.hasKey(context, table())
        && OnlyHere.isChanged(context, add, table(), definition().name())
        && definition().constraints().stream().noneMatch(Exclude.class::isInstance);
  }

  /** The column without a value, as {@code ADD COLUMN "c" TEXT COLLATE "C"}. */
  Here plain(String type) {
    return new Here(Sql.addColumn(add.action(), type));
  }

  Here giving(String value) {
    return new Here(
        Sql.alter(table(), "ALTER COLUMN %s SET DEFAULT %s".formatted(column(), value)));
  }

  /** What waits for the batches. */
  List<RewriteStep> filled(String value) {
    return filled(value, "%s IS NULL".formatted(column()), definition().required());
  }

  List<RewriteStep> filled(String value, String where, boolean required) {
    Backfill filling = new Backfill(table(), column() + " = " + value, where);
    List<RewriteStep> steps = new ArrayList<>();
    if (required || has(PrimaryKey.class)) {
      steps.addAll(SafeConstraints.requiredLater(context, table(), definition().name()));
    }
    definition().constraints().forEach(constraint -> steps.addAll(later(constraint)));
    if (steps.isEmpty()) {
      steps.add(
          Later.of(
              "filled_" + definition().name(),
              "-- Every row of %s has its %s now".formatted(quote(table()), column())));
    }
    return SafeConstraints.behind(filling, steps);
  }

  private boolean has(Class<? extends ConstraintDefinition> kind) {
    return definition().constraints().stream().anyMatch(kind::isInstance);
  }

  private Stream<? extends RewriteStep> keyed(PrimaryKey key) {
    String name = key.name().orElseGet(() -> table().name() + "_pkey");
    return SafeConstraints.keySteps(table(), name, List.of(definition().name())).stream();
  }

  private List<RewriteStep> later(ConstraintDefinition constraint) {
    Stream<? extends RewriteStep> steps =
        switch (constraint) {
          case Unique unique -> SafeConstraints.uniqueSteps(table(), unique).stream();
          case PrimaryKey key -> keyed(key);
          case Check check ->
              notValid(check.name(), "check", "CHECK (%s)".formatted(check.condition().text()));
          case Foreign key -> notValid(key.name(), "fkey", SafeColumns.references(column(), key));
          case NotNull _, Exclude _ -> Stream.empty();
        };
    return steps.map(RewriteStep.class::cast).toList();
  }

  private Stream<Later> notValid(Optional<String> given, String ending, String body) {
    String name = given.orElseGet(() -> Sql.name(table(), List.of(definition().name()), ending));
    return Stream.of(
        Later.of(
            "add_" + name,
            Sql.alter(table(), "ADD CONSTRAINT %s %s NOT VALID".formatted(quote(name), body))),
        Later.of("validate_" + name, Sql.validate(table(), name)));
  }

  Rewrite rewrite(String summary, List<RewriteStep> steps) {
    return Sql.instead(add, summary, steps);
  }
}
