package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.DropTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something is dropped and something of the same shape is added, which is what a rename looks like
 * to a diff. Silent when more than one addition would fit.
 */
final class SuspectedRename {
  private SuspectedRename() {}

  static Stream<Finding> ofColumns(ReviewContext context) {
    return ColumnLoss.in(context).stream()
        .filter(loss -> !loss.isReplaced(context))
        .flatMap(loss -> ofColumn(context, loss));
  }

  private static Stream<Finding> ofColumn(ReviewContext context, ColumnLoss loss) {
    List<ColumnDefinition> alike =
        loss.additions(context).stream().filter(added -> isAlike(loss, added)).toList();
    return alike.size() == 1 ? Stream.of(column(loss, alike.getFirst())) : Stream.empty();
  }

  private static boolean isAlike(ColumnLoss loss, ColumnDefinition added) {
    return loss.live().filter(live -> live.type().equals(added.type())).isPresent();
  }

  private static Finding column(ColumnLoss loss, ColumnDefinition added) {
    return suspect(loss.statement(), quote(loss.column()), quote(added.name()))
        .because(
            "One column of type "
                + added.type()
                + " goes and one comes. Dropping and adding loses the values; renaming keeps them.")
        .safer(
            "ALTER TABLE %s RENAME COLUMN %s TO %s;"
                .formatted(quote(loss.table()), quote(loss.column()), quote(added.name())));
  }

  static Stream<Finding> ofTable(ReviewContext context, Occurrence<DropTable> drop) {
    if (context.isInRebuild(drop.statement())) {
      return Stream.empty();
    }
    TableName table = drop.action().table();
    List<TableName> alike = tablesLike(context, table);
    return alike.size() == 1
        ? Stream.of(table(drop.statement().number(), table, alike.getFirst()))
        : Stream.empty();
  }

  /** The tables that the script makes with the columns that this one has. */
  private static List<TableName> tablesLike(ReviewContext context, TableName table) {
    List<String> names =
        context.live(table).stream()
            .flatMap(live -> live.columns().stream())
            .map(column -> column.name().toLowerCase(Locale.ROOT))
            .sorted()
            .toList();
    return context
        .each(CreateTable.class)
        .filter(made -> !names.isEmpty() && !context.isInRebuild(made.statement()))
        .filter(made -> columns(made.action()).equals(names))
        .map(made -> made.action().table())
        .toList();
  }

  private static List<String> columns(CreateTable made) {
    return made.columns().stream()
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static Finding table(int statement, TableName table, TableName added) {
    return suspect(statement, quote(table), quote(added))
        .because(
            "One table goes and one with the same columns comes."
                + " Dropping and creating loses the rows; renaming keeps them.")
        .safer("ALTER TABLE %s RENAME TO %s;".formatted(quote(table), quote(added.name())));
  }

  private static Finding suspect(int statement, String old, String added) {
    return Rule.DROP_RECREATE_AS_RENAME.at(
        statement, "%s may have been renamed to %s".formatted(old, added));
  }
}
