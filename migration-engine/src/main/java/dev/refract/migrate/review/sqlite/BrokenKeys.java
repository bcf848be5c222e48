package dev.refract.migrate.review.sqlite;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.safer.SqliteScripts;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.SessionAction.Pragma;
import dev.refract.migrate.script.action.TableAction.DropTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Foreign keys that a script leaves pointing to nothing, and settings that do not save them. */
final class BrokenKeys {
  private BrokenKeys() {}

  /** SL02: to put the check off is not to switch the deletion off. */
  static Stream<Finding> onlyDeferred(ReviewContext context, Occurrence<Pragma> pragma) {
    boolean defers =
        pragma.action().name().equals("defer_foreign_keys")
            && !pragma.action().value().isEmpty()
            && !pragma.action().isOff();
    boolean off =
        context
            .each(Pragma.class)
            .map(Occurrence::action)
            .anyMatch(other -> other.name().equals("foreign_keys") && other.isOff());
    boolean drops =
        context
            .each(DropTable.class)
            .anyMatch(drop ->
                pragma.isBefore(drop) && !children(context, drop.action().table()).isEmpty());
    if (!defers || off || !drops) {
      return Stream.empty();
    }
    Finding finding =
        Rule.DEFERRED_KEYS_NOT_ENOUGH
            .at(pragma.statement(), "Puts the check of foreign keys off, no more than that")
            .safer("PRAGMA foreign_keys=OFF; before the first statement.");
    boolean onlyRebuilds =
        context.each(DropTable.class).allMatch(drop -> context.isInRebuild(drop.statement()));
    return Stream.of(onlyRebuilds ? finding.with(SqliteScripts.withoutKeys(context)) : finding);
  }

  private static List<String> children(ReviewContext context, TableName table) {
    return context.live(table).map(LiveTable::children).orElse(List.of());
  }

  /** SL11: a table goes to which others point that stay. */
  static Stream<Finding> ofTable(ReviewContext context, Occurrence<DropTable> drop) {
    TableName table = drop.action().table();
    if (context.isInRebuild(drop.statement())) {
      return Stream.empty();
    }
    List<String> staying =
        children(context, table).stream().filter(child -> stays(context, child)).toList();
    return dangling(drop, "Drops " + quote(table), staying);
  }

  /** SL11: a column goes to which others point. */
  static Stream<Finding> ofColumn(ReviewContext context, Occurrence<DropColumn> drop) {
    List<String> staying =
        context.live(drop.action().table()).stream()
            .flatMap(live -> live.referencedBy().stream())
            .filter(key ->
                key.referencedColumns().stream().anyMatch(drop.action().column()::equalsIgnoreCase))
            .map(LiveForeignKey::table)
            .filter(child -> stays(context, child))
            .distinct()
            .toList();
    return dangling(drop, "Drops column " + quote(drop.action().column()), staying);
  }

  private static Stream<Finding> dangling(Occurrence<?> drop, String what, List<String> children) {
    return children.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Rule.DANGLING_FOREIGN_KEY
                .at(
                    drop.statement(),
                    "%s, to which %s"
                        .formatted(
                            what,
                            children.stream()
                                .map(ReviewContext::quote)
                                .collect(
                                    Collectors.joining(
                                        ", ", "", children.size() == 1 ? " points" : " point"))))
                .safer("Rebuild the tables that point to it first, without the foreign key."));
  }

  /** Whether the script neither drops nor rebuilds a table. */
  private static boolean stays(ReviewContext context, String child) {
    return context
        .each(DropTable.class)
        .noneMatch(drop -> drop.action().table().name().equalsIgnoreCase(child));
  }

  /** SL15. */
  static Stream<Finding> legacy(ReviewContext context, Occurrence<Pragma> pragma) {
    Pragma action = pragma.action();
    boolean on = !action.value().isEmpty() && !action.isOff();
    return action.name().equals("legacy_alter_table") && on
        ? Stream.of(
            Rule.LEGACY_ALTER_TABLE.at(
                pragma.statement(), "Renames leave views and triggers as they are from here on"))
        : Stream.empty();
  }
}
