package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveDomain;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition.Check;
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.ConstraintDefinition.Unique;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.GivenValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** New columns in steps that rewrite and read nothing under a lock. */
public final class SafeColumns {
  private SafeColumns() {}

  private static String column(AddColumn add) {
    return quote(add.column().name());
  }

  /**
   * Nullable, a default for new rows, the others filled in batches, then required. Empty where the
   * table has no key along which it could be filled.
   */
  public static Optional<Rewrite> filledLater(
      ReviewContext context, Occurrence<AddColumn> add, Expression value) {
    FilledColumn added = new FilledColumn(context, add);
    if (!added.canBeFilled()) {
      return Optional.empty();
    }
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(added.plain(added.definition().type()));
    steps.add(added.giving(value.text()));
    steps.addAll(added.filled(value.text()));
    return Optional.of(added.rewrite("Fill it in batches", steps));
  }

  /**
   * A column of the type that a domain is made of, and the domain's checks as one of the table.
   * Empty where the domain is not known, or more than its type needs work.
   */
  public static Optional<Rewrite> ofBaseType(ReviewContext context, Occurrence<AddColumn> add) {
    ColumnDefinition column = add.action().column();
    return context
        .facts()
        .domain(column.type())
        .filter(domain -> !domain.checks().isEmpty())
        .filter(_ -> column.constraints().isEmpty() && !hasRowValue(column))
        .map(domain ->
            Sql.instead(add, "Check it by a constraint of the table", ofBase(add, domain)));
  }

  private static List<RewriteStep> ofBase(Occurrence<AddColumn> add, LiveDomain domain) {
    AddColumn action = add.action();
    Map<String, String> column = Map.of("value", column(action));
    String checks =
        domain.checks().stream()
            .map(check -> Sql.replacing(check, column))
            .collect(Collectors.joining(" AND "));
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(new Here(whole(action, domain.base())));
    steps.addAll(notValid(action, Optional.empty(), "check", "CHECK (%s)".formatted(checks)));
    return steps;
  }

  /** The only constraint of the column in steps of its own; empty where there are several. */
  public static Optional<Rewrite> constraintLater(Occurrence<AddColumn> add) {
    AddColumn action = add.action();
    if (action.column().constraints().size() != 1 || hasRowValue(action.column())) {
      return Optional.empty();
    }
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(new Here(whole(action, action.column().type())));
    ConstraintDefinition constraint = action.column().constraints().getFirst();
    switch (constraint) {
      case Unique unique -> steps.addAll(SafeConstraints.uniqueSteps(action.table(), unique));
      case Check check ->
          steps.addAll(
              notValid(
                  action, check.name(), "check", "CHECK (%s)".formatted(check.condition().text())));
      case Foreign key ->
          steps.addAll(notValid(action, key.name(), "fkey", references(column(action), key)));
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(Sql.instead(add, "Add its constraint in steps", steps));
  }

  private static boolean hasRowValue(ColumnDefinition column) {
    return switch (column.value()) {
      case GivenValue.None _ -> false;
      case GivenValue.Default given -> !given.expression().functions().isEmpty();
      default -> true;
    };
  }

  /** With its default and NOT NULL, without its constraint. */
  private static String whole(AddColumn add, String type) {
    String value =
        add.column().value() instanceof GivenValue.Default given
            ? " DEFAULT " + given.expression().text()
            : "";
    return Sql.addColumn(add, type) + value + (add.column().required() ? " NOT NULL" : "");
  }

  private static List<RewriteStep> notValid(
      AddColumn add, Optional<String> given, String ending, String definition) {
    String name =
        given.orElseGet(() -> Sql.name(add.table(), List.of(add.column().name()), ending));
    return List.of(
        new Here(
            Sql.alter(
                add.table(), "ADD CONSTRAINT %s %s NOT VALID".formatted(quote(name), definition))),
        Later.of("validate_" + name, Sql.validate(add.table(), name)));
  }

  static String references(String column, Foreign key) {
    return "FOREIGN KEY (%s) REFERENCES %s%s%s%s"
        .formatted(
            column,
            quote(key.referenced()),
            key.referencedColumns().isEmpty()
                ? ""
                : " (" + ReviewContext.quoted(key.referencedColumns()) + ")",
            key.onDelete().map(action -> " ON DELETE " + action.sql()).orElse(""),
            key.onUpdate().map(action -> " ON UPDATE " + action.sql()).orElse(""));
  }
}
