package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import java.util.Optional;

/** A column that becomes required, and whose rows without a value get its default in batches. */
public final class FilledNulls {
  private FilledNulls() {}

  /**
   * Everything else first, then the batches, then the promise. A promise before the batches would
   * refuse every change of a row without a value. Empty where the column has no default, or the
   * table no key along which it could be filled.
   */
  public static Optional<Rewrite> withDefault(ReviewContext context, Occurrence<SetNotNull> set) {
    TableName table = set.action().table();
    String column = set.action().column();
    if (!hasDefault(context, table, column)
        || !OnlyHere.hasKey(context, table)
        || !OnlyHere.isChangedApartFromDefault(context, set, table, column)) {
      return Optional.empty();
    }
    Backfill filling =
        new Backfill(table, quote(column) + " = DEFAULT", quote(column) + " IS NULL");
    return Optional.of(
        Sql.instead(
            set,
            "Fill them with the default in batches first",
            SafeConstraints.behind(
                filling, SafeConstraints.requiredLater(context, table, column))));
  }

  private static boolean hasDefault(ReviewContext context, TableName table, String column) {
    return context.any(SetDefault.class, given -> isOf(given, table, column))
        || context.live(table, column).filter(live -> live.source() == Source.DEFAULT).isPresent();
  }

  static boolean isOf(SetDefault given, TableName table, String column) {
    return isSame(given.table(), table) && given.column().equals(column);
  }
}
