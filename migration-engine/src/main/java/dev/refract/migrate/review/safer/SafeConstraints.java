package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.impact.Situation;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition.Check;
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.ConstraintDefinition.PrimaryKey;
import dev.refract.migrate.script.action.ConstraintDefinition.Unique;
import java.util.ArrayList;
import java.util.List;

/** Constraints added in steps that lock nobody out for long. */
public final class SafeConstraints {
  private SafeConstraints() {}

  /** SET NOT NULL by a constraint that is validated beside the writers. */
  public static Rewrite required(ReviewContext context, Occurrence<SetNotNull> set) {
    TableName table = set.action().table();
    return Sql.instead(
        set, "Prove it beside the writers first", required(context, table, set.action().column()));
  }

  /** From version 18, the constraint itself; before, a check that proves it. */
  public static List<RewriteStep> required(ReviewContext context, TableName table, String column) {
    String name = Sql.name(table, List.of(column), "not_null");
    if (context.version(18)) {
      return List.of(
          new Here(
              Sql.alter(
                  table,
                  "ADD CONSTRAINT %s NOT NULL %s NOT VALID".formatted(quote(name), quote(column)))),
          Later.of("validate_" + column, Sql.validate(table, name)));
    }
    return List.of(
        new Here(
            Sql.alter(
                table,
                "ADD CONSTRAINT %s CHECK (%s IS NOT NULL) NOT VALID"
                    .formatted(quote(name), quote(column)))),
        Later.of("validate_" + column, Sql.validate(table, name)),
        Later.of(
            "require_" + column,
            Sql.alter(table, "ALTER COLUMN " + quote(column) + " SET NOT NULL")
                + ";\n"
                + Sql.dropConstraint(table, name)));
  }

  /** The same steps, each in a migration of its own. */
  static List<RewriteStep> requiredLater(ReviewContext context, TableName table, String column) {
    return required(context, table, column).stream()
        .map(step -> step instanceof Here here ? Later.of("keep_" + column, here.sql()) : step)
        .toList();
  }

  /** The same steps, of which the first later one waits for a backfill. */
  public static List<RewriteStep> behind(Backfill filling, List<RewriteStep> steps) {
    List<RewriteStep> waiting = new ArrayList<>(steps);
    for (int i = 0; i < waiting.size(); i++) {
      if (waiting.get(i) instanceof Later later) {
        waiting.set(i, later.behind(filling));
        return waiting;
      }
    }
    return waiting;
  }

  /** A foreign key or check that is added NOT VALID and validated in a later migration. */
  public static Rewrite validatedLater(ReviewContext context, Occurrence<AddConstraint> add) {
    TableName table = add.action().table();
    ConstraintDefinition constraint = add.action().constraint();
    String command = Sql.command(context.script(), add.statement(), add.action());
    String body = command.replaceFirst("(?is)^ALTER\\s+TABLE.*?\\bADD\\b", "ADD");
    String name = constraint.name().orElseGet(() -> nameOf(table, constraint));
    String named =
        constraint.name().isPresent()
            ? body
            : body.replaceFirst("(?i)^ADD\\b", "ADD CONSTRAINT " + quote(name).replace("$", "\\$"));
    return Sql.instead(
        add,
        "Validate it in a later migration",
        List.of(
            new Here(Sql.alter(table, named + " NOT VALID")),
            Later.of("validate_" + name, Sql.validate(table, name))));
  }

  private static String nameOf(TableName table, ConstraintDefinition constraint) {
    return switch (constraint) {
      case Foreign key -> Sql.name(table, key.columns(), "fkey");
      case Check _ -> Sql.name(table, List.of("new"), "check");
      default -> Sql.name(table, List.of(), "key");
    };
  }

  /** VALIDATE in a migration of its own. */
  public static Rewrite later(Occurrence<ValidateConstraint> validate) {
    ValidateConstraint action = validate.action();
    return Sql.instead(
        validate,
        "Validate it in a later migration",
        List.of(
            Later.of(
                "validate_" + action.constraint(),
                Sql.validate(action.table(), action.constraint()))));
  }

  public static Rewrite unique(Occurrence<AddConstraint> add, Unique unique) {
    TableName table = add.action().table();
    return Sql.instead(add, "Build its index concurrently first", uniqueSteps(table, unique));
  }

  public static List<RewriteStep> uniqueSteps(TableName table, Unique unique) {
    String name = unique.name().orElseGet(() -> Sql.name(table, unique.columns(), "key"));
    return List.of(
        Later.alone(
            "index_" + name,
            index(table, name, unique.columns())
                + (unique.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")),
        Later.of(
            "constraint_" + name,
            Sql.alter(
                table,
                "ADD CONSTRAINT %s UNIQUE USING INDEX %s".formatted(quote(name), quote(name)))));
  }

  /** A key by an index that is built concurrently, over columns that are proven not NULL. */
  public static Rewrite primaryKey(
      ReviewContext context, Occurrence<AddConstraint> add, PrimaryKey key) {
    TableName table = add.action().table();
    String name = key.name().orElseGet(() -> table.name() + "_pkey");
    Situation situation = context.situation(add.statement());
    List<RewriteStep> here = new ArrayList<>();
    List<RewriteStep> later = new ArrayList<>();
    key.columns().stream()
        .filter(column -> !situation.isRequired(table, column))
        .flatMap(column -> required(context, table, column).stream())
        .forEach(step -> (step instanceof Here ? here : later).add(step));
    List<RewriteStep> steps = new ArrayList<>(here);
    steps.addAll(later);
    steps.addAll(keySteps(table, name, key.columns()));
    return Sql.instead(add, "Build its index concurrently first", steps);
  }

  /** A primary key over columns that are not NULL. */
  static List<RewriteStep> keySteps(TableName table, String name, List<String> columns) {
    return List.of(
        Later.alone("index_" + name, index(table, name, columns)),
        Later.of(
            "key_" + table.name(),
            Sql.alter(
                table,
                "ADD CONSTRAINT %s PRIMARY KEY USING INDEX %s"
                    .formatted(quote(name), quote(name)))));
  }

  private static String index(TableName table, String name, List<String> columns) {
    return "CREATE UNIQUE INDEX CONCURRENTLY %s ON %s (%s)"
        .formatted(quote(name), quote(table), quoted(columns));
  }
}
