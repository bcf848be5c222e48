package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Another type without a rewrite: a new column that a trigger keeps, filled in batches, which takes
 * the name of the old one in a moment; the old one goes later.
 */
public final class SafeTypes {
  private static final String BOTH =
      "Deploy a version of the application that can read and write both types.";

  private final TableName table;
  private final String column;
  private final String fresh;
  private final String old;
  private final ChangeType change;
  private final SyncTrigger sync;

  private SafeTypes(ChangeType change) {
    this.change = change;
    this.table = change.table();
    this.column = change.column();
    this.sync = new SyncTrigger(table, column);
    this.fresh = column + "_new";
    this.old = column + "_old";
  }

  /**
   * Empty where more hangs on the column than its values: a key, an index, a default, a view, or
   * other sub-commands on it.
   */
  public static Optional<Rewrite> swapped(ReviewContext context, Occurrence<ChangeType> found) {
    LiveTable live = context.live(found.action().table()).orElse(null);
    if (live == null) {
      return Optional.empty();
    }
    return live.column(found.action().column())
        .filter(now -> now.source() == Source.WRITER && isAlone(live, now.name()))
        .filter(_ -> live.primaryKey().isPresent())
        .map(now -> new SafeTypes(found.action()).rewrite(context, found, now));
  }

  /** Whether neither an object nor a rule mentions a column. */
  static boolean isAlone(LiveTable live, String column) {
    return Stream.of(
            live.indexes().stream().map(index -> index.mentioned()),
            live.keys().stream().map(key -> key.columns()),
            live.checks().stream().map(check -> check.columns()),
            live.foreignKeys().stream().map(key -> key.columns()),
            live.referencedBy().stream().map(key -> key.referencedColumns()),
            live.dependents().stream().map(dependent -> dependent.columns()))
        .flatMap(columns -> columns)
        .noneMatch(columns -> columns.contains(column));
  }

  private Rewrite rewrite(ReviewContext context, Occurrence<ChangeType> found, LiveColumn now) {
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(new Here(Sql.alter(table, "ADD COLUMN %s %s".formatted(quote(fresh), type()))));
    steps.addAll(sync.create("NEW.%s := %s;".formatted(quote(fresh), value("NEW."))));
    Backfill filling =
        new Backfill(
            table,
            quote(fresh) + " = " + value(""),
            "%s IS DISTINCT FROM (%s)".formatted(quote(fresh), value("")));
    if (now.required()) {
      steps.addAll(
          SafeConstraints.behind(filling, SafeConstraints.required(context, table, fresh)));
      steps.add(Later.of("swap_" + column, swap()).afterDeploying(BOTH));
    } else {
      steps.add(Later.of("swap_" + column, swap()).behind(filling).afterDeploying(BOTH));
    }
    steps.add(
        Later.of("drop_" + old, Sql.alter(table, "DROP COLUMN " + quote(old)))
            .afterDeploying("Deploy the version of the application that uses the new type."));
    return new Rewrite(
        found.statement().number(),
        Sql.indexOf(found.statement(), found.action()),
        "Swap in a column of the new type",
        steps);
  }

  private String type() {
    return change.type() + change.collation().map(name -> " COLLATE " + quote(name)).orElse("");
  }

  /** The new value: by USING, or by a cast. */
  private String value(String row) {
    String using = change.using().orElse("%s::%s".formatted(quote(column), change.type()));
    String name = "(?<![\\w.\"])\"?" + Pattern.quote(column) + "\"?(?![\\w\"])";
    return using.replaceAll(name, Matcher.quoteReplacement(row + quote(column)));
  }

  private String swap() {
    return String.join(
        ";\n",
        sync.drop(),
        Sql.alter(table, "ALTER COLUMN " + quote(column) + " DROP NOT NULL"),
        Sql.alter(table, "RENAME COLUMN %s TO %s".formatted(quote(column), quote(old))),
        Sql.alter(table, "RENAME COLUMN %s TO %s".formatted(quote(fresh), quote(column))));
  }
}
