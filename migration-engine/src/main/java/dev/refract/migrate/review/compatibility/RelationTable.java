package dev.refract.migrate.review.compatibility;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.List;
import java.util.stream.Stream;

/** The table behind an implicit relation of many to many goes or changes. */
final class RelationTable {
  private RelationTable() {}

  static Stream<Finding> dropped(ReviewContext context, Occurrence<DropTable> drop) {
    return context.isInRebuild(drop.statement())
        ? Stream.empty()
        : changed(context, drop.statement(), drop.action().table(), "Drops");
  }

  static Stream<Finding> renamed(ReviewContext context, Occurrence<RenameTable> rename) {
    return context.isInRebuild(rename.statement())
        ? Stream.empty()
        : changed(context, rename.statement(), rename.action().table(), "Renames");
  }

  private static Stream<Finding> changed(
      ReviewContext context, ScriptStatement statement, TableName table, String verb) {
    boolean relation =
        table.name().startsWith("_")
            && context.live(table).filter(RelationTable::hasTwoColumns).isPresent();
    return relation
        ? Stream.of(
            Rule.RELATION_TABLE
                .at(statement, "%s %s, which holds a relation".formatted(verb, quote(table)))
                .safer(
                    "Keep the name of the relation: @relation(\"%s\") on both sides."
                        .formatted(table.name().substring(1))))
        : Stream.empty();
  }

  private static boolean hasTwoColumns(LiveTable table) {
    return table.columns().stream().map(LiveColumn::name).toList().equals(List.of("A", "B"));
  }
}
