package dev.refract.migrate.review.sqlite;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveIndex;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.safer.RebuildInOrder;
import dev.refract.migrate.review.safer.SqliteScripts;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.RowAction.Copy;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a rebuild can lose on its way, besides rows. */
final class RebuildLosses {
  /** What stands in the text of a table and is not to get lost by copying it. */
  private static final List<String> PROPERTIES =
      List.of("WITHOUT ROWID", "STRICT", "COLLATE", "CHECK", "GENERATED");

  private RebuildLosses() {}

  /** SL03: the old table is renamed away first, and the keys of its children go with it. */
  static Stream<Finding> order(ReviewContext context, Occurrence<RenameTable> rename) {
    TableName table = rename.action().table();
    List<String> children = context.live(table).map(LiveTable::children).orElse(List.of());
    boolean again =
        context
            .each(CreateTable.class)
            .anyMatch(made -> rename.isBefore(made) && made.action().table().mayBe(table));
    if (!again || children.isEmpty()) {
      return Stream.empty();
    }
    Finding finding =
        Rule.REBUILD_ORDER
            .at(
                rename.statement(),
                "Renames %s away while %s to it".formatted(quote(table), pointing(children)))
            .safer(
                "Create the new table under another name, copy, drop the old one, and rename"
                    + " the new one.");
    return Stream.of(RebuildInOrder.newFirst(context, rename).map(finding::with).orElse(finding));
  }

  private static String pointing(List<String> children) {
    return String.join(", ", children) + (children.size() == 1 ? " points" : " point");
  }

  /** SL04. Partial and expression indexes, and triggers, are put back by the run itself. */
  static Stream<Finding> indexes(ReviewContext context) {
    return context.rebuilds().stream()
        .flatMap(rebuild ->
            context.live(rebuild.table()).stream()
                .flatMap(live -> live.indexes().stream())
                .filter(index -> isLost(context, rebuild, index))
                .map(index -> lost(context, rebuild, index)));
  }

  private static Finding lost(ReviewContext context, Rebuild rebuild, LiveIndex index) {
    Finding finding =
        Rule.REBUILD_LOSES_INDEX
            .at(
                rebuild.drop(),
                "Index %s of %s is gone after the rebuild"
                    .formatted(quote(index.name()), quote(rebuild.table())))
            .safer("Create it again behind the rename.");
    return SqliteScripts.withIndex(context, rebuild, index).map(finding::with).orElse(finding);
  }

  private static boolean isLost(ReviewContext context, Rebuild rebuild, LiveIndex index) {
    boolean keptByTheRun =
        index.backsConstraint() || index.partial() || index.columns().contains("");
    boolean said =
        context
                .each(CreateIndex.class)
                .anyMatch(made -> made.action().index().equalsIgnoreCase(index.name()))
            || context
                .each(DropIndex.class)
                .anyMatch(drop -> drop.action().index().name().equalsIgnoreCase(index.name()));
    boolean fits =
        index.columns().stream()
            .allMatch(column ->
                rebuild.definition().columns().stream()
                    .anyMatch(kept -> kept.name().equalsIgnoreCase(column)));
    return !keptByTheRun && !said && fits;
  }

  /** SL06: the new table does not count on where the old one was. */
  static Stream<Finding> counter(ReviewContext context) {
    return context.rebuilds().stream()
        .filter(rebuild -> isLost(context, rebuild, "AUTOINCREMENT"))
        .map(RebuildLosses::countsAnew);
  }

  private static Finding countsAnew(Rebuild rebuild) {
    Finding finding =
        Rule.AUTOINCREMENT_RESET
            .at(
                rebuild.create(),
                quote(rebuild.table()) + " has AUTOINCREMENT no more after the rebuild")
            .safer("Keep AUTOINCREMENT in the new table.");
    return SqliteScripts.counting(rebuild).map(finding::with).orElse(finding);
  }

  /** SL08: a name in double quotes that is no column is a text, which goes into every row. */
  static Stream<Finding> literals(ReviewContext context) {
    return context.rebuilds().stream()
        .flatMap(rebuild ->
            rebuild.insert().flatMap(insert -> insert.copy()).stream()
                .flatMap(copy -> literals(context, rebuild, copy)));
  }

  private static Stream<Finding> literals(ReviewContext context, Rebuild rebuild, Copy copy) {
    LiveTable live = context.live(copy.source()).orElse(null);
    return copy.expressions().stream()
        .filter(expression -> live != null && expression.matches("\"[^\"]+\""))
        .map(expression -> expression.substring(1, expression.length() - 1))
        .filter(name -> live != null && live.column(name).isEmpty())
        .map(name ->
            Rule.DOUBLE_QUOTED_LITERAL
                .at(
                    rebuild.decidingStatement(),
                    "%s is no column of %s: every row gets the text '%s'"
                        .formatted(quote(name), quote(copy.source()), name))
                .safer("Name a column that is there, or write the text in single quotes."));
  }

  /** SL14. */
  static Stream<Finding> properties(ReviewContext context) {
    return context.rebuilds().stream()
        .flatMap(rebuild ->
            PROPERTIES.stream()
                .filter(property -> isLost(context, rebuild, property))
                .map(property ->
                    Rule.REBUILD_LOSES_PROPERTY
                        .at(
                            rebuild.create(),
                            "%s has %s now, and not after the rebuild"
                                .formatted(quote(rebuild.table()), property))
                        .safer("Copy the definition with all that stands in it.")));
  }

  private static boolean isLost(ReviewContext context, Rebuild rebuild, String property) {
    if (rebuild.create().text().toUpperCase(Locale.ROOT).contains(property)) {
      return false;
    }
    Probe had =
        context.count(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND lower(name) = lower('%s')"
                    .formatted(rebuild.table().name().replace("'", "''"))
                + " AND sql LIKE '%"
                + property
                + "%'");
    return had.isKnown() && !had.isZero();
  }
}
