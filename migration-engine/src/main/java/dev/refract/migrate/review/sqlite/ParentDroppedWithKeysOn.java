package dev.refract.migrate.review.sqlite;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.safer.SqliteScripts;
import dev.refract.migrate.script.action.SessionAction.Pragma;
import dev.refract.migrate.script.action.TableAction.DropTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that others reference is dropped with foreign keys on. SQLite then deletes its rows
 * first, so children with CASCADE vanish and those with SET NULL lose their value, silently.
 */
final class ParentDroppedWithKeysOn {
  private ParentDroppedWithKeysOn() {}

  static Stream<Finding> in(ReviewContext context) {
    boolean off =
        context
            .each(Pragma.class)
            .anyMatch(
                found -> found.action().name().equals("foreign_keys") && found.action().isOff());
    return off
        ? Stream.empty()
        : context.each(DropTable.class).flatMap(drop -> withChildren(context, drop));
  }

  private static Stream<Finding> withChildren(ReviewContext context, Occurrence<DropTable> drop) {
    TableName table = drop.action().table();
    List<String> children = context.live(table).map(LiveTable::children).orElse(List.of());
    if (children.isEmpty()) {
      return Stream.empty();
    }
    Finding finding =
        Rule.PARENT_DROPPED_WITH_KEYS_ON
            .at(
                drop.statement(),
                "Drops %s while %s %s to it"
                    .formatted(
                        quote(table),
                        String.join(", ", children),
                        children.size() == 1 ? "points" : "point"))
            .safer(
                "Put PRAGMA foreign_keys=OFF; before the first statement and PRAGMA"
                    + " foreign_keys=ON; behind the last. The keys are then checked before the"
                    + " commit.");
    return Stream.of(
        context.isInRebuild(drop.statement())
            ? finding.with(SqliteScripts.withoutKeys(context))
            : finding);
  }
}
