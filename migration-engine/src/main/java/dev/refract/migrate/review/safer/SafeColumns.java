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
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.ConstraintDefinition.Unique;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.GivenValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New columns in steps that rewrite and read nothing under a lock. */
public final class SafeColumns {
  private SafeColumns() {}

  private static Rewrite of(Occurrence<AddColumn> add, String summary, List<RewriteStep> steps) {
    return new Rewrite(
        add.statement().number(), Sql.indexOf(add.statement(), add.action()), summary, steps);
  }

  private static String column(AddColumn add) {
    return quote(add.column().name());
  }

  /** The column without a value, as {@code ADD COLUMN "c" TEXT COLLATE "C"}. */
  private static String plain(AddColumn add, String type) {
    ColumnDefinition column = add.column();
    return Sql.alter(
        add.table(),
        "ADD COLUMN %s %s%s"
            .formatted(
                column(add), type, column.collation().map(c -> " COLLATE " + quote(c)).orElse("")));
  }

  /** Nullable, a default for new rows, the others filled in batches, then required. */
  public static Rewrite filledLater(
      ReviewContext context, Occurrence<AddColumn> add, Expression value) {
    AddColumn action = add.action();
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(new Here(plain(action, action.column().type())));
    steps.add(
        new Here(
            Sql.alter(
                action.table(),
                "ALTER COLUMN %s SET DEFAULT %s".formatted(column(action), value.text()))));
    steps.addAll(filled(context, action, value.text()));
    return of(add, "Fill it in batches", steps);
  }

  /** A plain column with a sequence of its own as its default. */
  public static Rewrite serial(ReviewContext context, Occurrence<AddColumn> add) {
    AddColumn action = add.action();
    TableName sequence =
        new TableName(
            action.table().namespace(),
            Sql.name(action.table(), List.of(action.column().name()), "seq"));
    String next = "nextval('%s')".formatted(quote(sequence).replace("'", "''"));
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(new Here(plain(action, numberType(action.column().type()))));
    steps.add(
        new Here(
            "CREATE SEQUENCE %s OWNED BY %s.%s"
                .formatted(quote(sequence), quote(action.table()), column(action))));
    steps.add(
        new Here(
            Sql.alter(
                action.table(), "ALTER COLUMN %s SET DEFAULT %s".formatted(column(action), next))));
    steps.addAll(filled(context, notNull(action), next));
    return of(add, "Fill it in batches", steps);
  }

  private static String numberType(String serial) {
    return switch (serial) {
      case "BIGSERIAL", "SERIAL8" -> "BIGINT";
      case "SMALLSERIAL", "SERIAL2" -> "SMALLINT";
      default -> "INTEGER";
    };
  }

  private static AddColumn notNull(AddColumn add) {
    return new AddColumn(add.table(), add.column().notNull(), add.ifNotExists());
  }

  /**
   * What waits for the batches: that the column is required, where it is. No check may stand there
   * before, for it would refuse every change of a row that is not filled yet.
   */
  private static List<RewriteStep> filled(ReviewContext context, AddColumn add, String value) {
    Backfill filling =
        new Backfill(add.table(), column(add) + " = " + value, column(add) + " IS NULL");
    String name = add.column().name();
    if (!add.column().required()) {
      String note = "-- Every row of %s has its %s now".formatted(quote(add.table()), column(add));
      return List.of(Later.of("filled_" + name, note).behind(filling));
    }
    List<RewriteStep> steps = new ArrayList<>();
    for (RewriteStep step : SafeConstraints.required(context, add.table(), name)) {
      steps.add(
          step instanceof Here here ? Later.of("keep_" + name, here.sql()).behind(filling) : step);
    }
    return steps;
  }

  /** The only constraint of the column in steps of its own; empty where there are several. */
  public static Optional<Rewrite> constraintLater(Occurrence<AddColumn> add) {
    AddColumn action = add.action();
    if (action.column().constraints().size() != 1 || hasRowValue(action.column())) {
      return Optional.empty();
    }
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(new Here(whole(action)));
    ConstraintDefinition constraint = action.column().constraints().getFirst();
    switch (constraint) {
      case Unique unique -> steps.addAll(SafeConstraints.uniqueSteps(action.table(), unique));
      case Check check ->
          steps.addAll(
              notValid(
                  action, check.name(), "check", "CHECK (%s)".formatted(check.condition().text())));
      case Foreign key ->
          steps.addAll(notValid(action, key.name(), "fkey", references(action, key)));
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(of(add, "Add its constraint in steps", steps));
  }

  private static boolean hasRowValue(ColumnDefinition column) {
    return switch (column.value()) {
      case GivenValue.None _ -> false;
      case GivenValue.Default given -> !given.expression().functions().isEmpty();
      default -> true;
    };
  }

  /** With its default and NOT NULL, without its constraint. */
  private static String whole(AddColumn add) {
    String value =
        add.column().value() instanceof GivenValue.Default given
            ? " DEFAULT " + given.expression().text()
            : "";
    return plain(add, add.column().type()) + value + (add.column().required() ? " NOT NULL" : "");
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

  private static String references(AddColumn add, Foreign key) {
    return "FOREIGN KEY (%s) REFERENCES %s%s%s%s"
        .formatted(
            column(add),
            quote(key.referenced()),
            key.referencedColumns().isEmpty()
                ? ""
                : " (" + ReviewContext.quoted(key.referencedColumns()) + ")",
            key.onDelete().map(action -> " ON DELETE " + action.sql()).orElse(""),
            key.onUpdate().map(action -> " ON UPDATE " + action.sql()).orElse(""));
  }
}
