package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDefinition.Kind;
import dev.refract.migrate.review.fact.LiveEnum.Use;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.TypeAction.RenameEnumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another name for a value of an enum while both versions of the application run: a second value,
 * to which the rows change in batches. The old one stays, for no database can drop it.
 */
public final class RenamedEnumValues {
  private static final String BOTH =
      "Deploy a version of the application that knows both values and writes the new one.";

  private RenamedEnumValues() {}

  /** Empty where it is not known who uses the value, or a table has no key to fill along. */
  public static Optional<Rewrite> added(ReviewContext context, Occurrence<RenameEnumValue> rename) {
    RenameEnumValue action = rename.action();
    return context
        .facts()
        .enumType(action.type().name())
        .filter(type -> type.uses().stream().allMatch(use -> hasKey(context, use)))
        .map(type -> {
          List<RewriteStep> steps = new ArrayList<>();
          steps.add(
              new Here(
                  "ALTER TYPE %s ADD VALUE %s AFTER %s"
                      .formatted(
                          quote(action.type()),
                          Sql.literal(action.newValue()),
                          Sql.literal(action.value()))));
          type.uses().forEach(use -> steps.add(changed(context, action, use)));
          return new Rewrite(
              rename.statement().number(), 0, "Add the new value beside the old one", steps);
        });
  }

  private static boolean hasKey(ReviewContext context, Use use) {
    return context
        .live(TableName.of(use.table()))
        .filter(table -> table.primaryKey().isPresent())
        .isPresent();
  }

  private static Later changed(ReviewContext context, RenameEnumValue action, Use use) {
    TableName table = TableName.of(use.table());
    String column = quote(use.column());
    String after = Sql.literal(action.newValue());
    Backfill filling =
        new Backfill(
            table,
            "%s = %s".formatted(column, after),
            "%s = %s".formatted(column, Sql.literal(action.value())));
    return Later.of("change_" + use.table(), thenDefault(context, action, use))
        .behind(filling)
        .afterDeploying(BOTH);
  }

  private static String thenDefault(ReviewContext context, RenameEnumValue action, Use use) {
    TableName table = TableName.of(use.table());
    boolean isDefault =
        Hanging.on(context, table, use.column()).of(Kind.DEFAULT).stream()
            .map(LiveDefinition::text)
            .anyMatch(text -> text.startsWith(Sql.literal(action.value()) + "::"));
    return isDefault
        ? Sql.alter(
            table,
            "ALTER COLUMN %s SET DEFAULT %s"
                .formatted(quote(use.column()), Sql.literal(action.newValue())))
        : "-- No row of %s has the old value now".formatted(quote(table));
  }
}
