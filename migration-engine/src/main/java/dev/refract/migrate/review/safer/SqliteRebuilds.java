package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDefinition.Kind;
import dev.refract.migrate.review.fact.LiveIndex;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What SQLite's ALTER TABLE refuses, by a new table: the rows are copied into it, and it takes the
 * name of the old one. Triggers, partial indexes and counters are kept by the run.
 */
public final class SqliteRebuilds {
  private static final String ADD_COLUMN = "(?is)^ALTER\\s+TABLE\\s+\\S+\\s+ADD\\s+(COLUMN\\s+)?";

  private final ReviewContext context;
  private final TableName table;
  private final LiveTable live;

  private SqliteRebuilds(ReviewContext context, TableName table, LiveTable live) {
    this.context = context;
    this.table = table;
    this.live = live;
  }

  /** A new column that ADD COLUMN cannot make. */
  public static Optional<Rewrite> adding(ReviewContext context, Occurrence<AddColumn> add) {
    TableName table = add.action().table();
    String column = add.statement().text().replaceFirst(ADD_COLUMN, "");
    return context
        .live(table)
        .filter(_ -> OnlyHere.isAsItIs(context, add.statement(), table))
        .flatMap(live ->
            context
                .facts()
                .text(table)
                .flatMap(TableText::of)
                .map(text ->
                    new SqliteRebuilds(context, table, live)
                        .rewrite(add, text.with(column), live.columns(), live.indexes())));
  }

  /**
   * A column goes that DROP COLUMN refuses to drop. Where only indexes are in the way, they are
   * dropped first. Empty where it is a key, or views, triggers or other columns need it.
   */
  public static Optional<Rewrite> dropping(ReviewContext context, Occurrence<DropColumn> drop) {
    TableName table = drop.action().table();
    String column = drop.action().column();
    return context
        .live(table)
        .flatMap(live ->
            context
                .facts()
                .text(table)
                .flatMap(TableText::of)
                .filter(text -> !isNeeded(live, text, column))
                .flatMap(text -> new SqliteRebuilds(context, table, live).without(drop, text)));
  }

  private static boolean isNeeded(LiveTable live, TableText text, String column) {
    return text.isMentionedByOthers(column)
        || live.dependents(column).findAny().isPresent()
        || live.primaryKey().filter(key -> key.columns().contains(column)).isPresent();
  }

  private Optional<Rewrite> without(Occurrence<DropColumn> drop, TableText text) {
    String column = drop.action().column();
    List<String> indexes = indexesOver(context, table, column);
    TableText without = text.without(column);
    boolean onlyIndexes = without.parts().size() == text.parts().size() - 1 && !isKey(live, column);
    if (onlyIndexes) {
      return Optional.of(
          new Rewrite(
              drop.statement().number(), 0, "Drop its indexes first", dropsOf(indexes, drop)));
    }
    return Optional.of(
            rewrite(
                drop,
                without,
                live.columns().stream().filter(c -> !c.name().equals(column)).toList(),
                live.indexes().stream().filter(i -> !indexes.contains(i.name())).toList()))
        .filter(_ -> OnlyHere.isAsItIs(context, drop.statement(), table));
  }

  private static boolean isKey(LiveTable live, String column) {
    return live.keys().stream().anyMatch(key -> key.columns().contains(column));
  }

  private static List<String> indexesOver(ReviewContext context, TableName table, String column) {
    return context.facts().definitions(table, column).stream()
        .filter(thing -> thing.kind() == Kind.INDEX)
        .map(LiveDefinition::name)
        .toList();
  }

  private static List<RewriteStep> dropsOf(List<String> indexes, Occurrence<DropColumn> drop) {
    List<RewriteStep> steps = new ArrayList<>();
    indexes.forEach(index -> steps.add(new Here("DROP INDEX " + quote(index))));
    steps.add(new Here(drop.statement().text()));
    return steps;
  }

  private Rewrite rewrite(
      Occurrence<?> found, TableText text, List<LiveColumn> kept, List<LiveIndex> indexes) {
    String fresh = quote("new_" + table.name());
    String columns =
        String.join(
            ", ",
            kept.stream()
                .filter(column -> column.source() != Source.GENERATED)
                .map(column -> quote(column.name()))
                .toList());
    Stream<String> statements =
        Stream.of(
            "PRAGMA foreign_keys=OFF",
            text.create(fresh),
            "INSERT INTO %s (%s) SELECT %s FROM %s"
                .formatted(fresh, columns, columns, quote(table)),
            "DROP TABLE " + quote(table),
            "ALTER TABLE %s RENAME TO %s".formatted(fresh, quote(table)));
    Stream<String> after =
        Stream.concat(
            indexes.stream().flatMap(index -> SqliteScripts.textOf(context, table, index).stream()),
            Stream.of("PRAGMA foreign_keys=ON"));
    return new Rewrite(
        found.statement().number(),
        0,
        "Rebuild the table",
        Stream.concat(statements, after).<RewriteStep>map(Here::new).toList());
  }
}
