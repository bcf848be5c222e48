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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Another type without a rewrite: a new column that a trigger keeps, filled in batches, which takes
 * the name of the old one in a moment; the old one goes later.
 */
public final class SafeTypes {
  private static final Set<String> INTEGERS =
      Set.of("SMALLINT", "INTEGER", "BIGINT", "INT", "INT2", "INT4", "INT8");
  private static final String TEXTS = "(TEXT|VARCHAR|CHARACTER VARYING).*";
  private static final String BOTH =
      "Deploy a version of the application that can read and write both types.";

  private final TableName table;
  private final String column;
  private final String fresh;
  private final String old;
  private final ChangeType change;
  private final SyncTrigger sync;
  private final Carried carried;

  private SafeTypes(ChangeType change, Carried carried) {
    this.change = change;
    this.carried = carried;
    this.table = change.table();
    this.column = change.column();
    this.sync = new SyncTrigger(table, column);
    this.fresh = fresh(column);
    this.old = old(column);
  }

  private static String fresh(String column) {
    return Sql.longer(column, "new");
  }

  private static String old(String column) {
    return Sql.longer(column, "old");
  }

  /**
   * Indexes, keys, checks, defaults and views change over to the new column. Empty where something
   * hangs on the column that cannot, or the table has no key along which it could be filled.
   */
  public static Optional<Rewrite> swapped(ReviewContext context, Occurrence<ChangeType> found) {
    TableName table = found.action().table();
    String column = found.action().column();
    LiveTable live = context.live(table).orElse(null);
    boolean possible =
        live != null
            && canBeSwapped(live, column)
            && OnlyHere.hasKey(context, table)
            && OnlyHere.isChanged(context, found, table, column);
    if (live == null || !possible) {
      return Optional.empty();
    }
    Hanging hanging = Hanging.on(context, table, column);
    return live.column(column)
        .filter(now -> now.source() != Source.GENERATED)
        .filter(now -> hanging.foreignKeys().isEmpty() || staysComparable(now, found.action()))
        .filter(_ -> !hanging.isDroppedBy(context))
        .flatMap(now ->
            Carried.of(hanging, table, column, fresh(column))
                .map(carried ->
                    new SafeTypes(found.action(), carried).rewrite(context, found, now)));
  }

  private static boolean canBeSwapped(LiveTable live, String column) {
    return live.partitions().isEmpty()
        && live.column(fresh(column)).isEmpty()
        && live.column(old(column)).isEmpty();
  }

  /** Whether values of both types can be compared by a foreign key. */
  private static boolean staysComparable(LiveColumn now, ChangeType change) {
    return Stream.of(now.type(), change.type()).allMatch(INTEGERS::contains)
        || Stream.of(now.type(), change.type()).allMatch(type -> type.matches(TEXTS));
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
    steps.addAll(carried.checks());
    Backfill filling =
        new Backfill(
            table,
            quote(fresh) + " = " + value(""),
            "%s IS DISTINCT FROM (%s)".formatted(quote(fresh), value("")));
    List<RewriteStep> later = new ArrayList<>();
    if (now.required()) {
      later.addAll(SafeConstraints.required(context, table, fresh));
    }
    later.addAll(carried.beside());
    later.add(Later.of("swap_" + column, swap(now)).afterDeploying(BOTH));
    later.addAll(carried.validations());
    steps.addAll(SafeConstraints.behind(filling, later));
    steps.add(
        Later.of("drop_" + old, Sql.alter(table, "DROP COLUMN " + quote(old)))
            .afterDeploying("Deploy the version of the application that uses the new type."));
    return Sql.instead(found, "Swap in a column of the new type", steps);
  }

  private String type() {
    return change.type() + change.collation().map(name -> " COLLATE " + quote(name)).orElse("");
  }

  /** The new value: by USING, or by a cast. */
  private String value(String row) {
    String using = change.using().orElse("%s::%s".formatted(quote(column), change.type()));
    return Sql.replacing(using, Map.of(column, row + quote(column)));
  }

  private String swap(LiveColumn now) {
    List<String> statements = new ArrayList<>();
    statements.add(sync.drop());
    statements.addAll(carried.release());
    if (now.required()) {
      statements.add(Sql.alter(table, "ALTER COLUMN " + quote(column) + " DROP NOT NULL"));
    }
    statements.add(Sql.alter(table, "RENAME COLUMN %s TO %s".formatted(quote(column), quote(old))));
    statements.add(
        Sql.alter(table, "RENAME COLUMN %s TO %s".formatted(quote(fresh), quote(column))));
    statements.addAll(carried.attach());
    return String.join(";\n", statements);
  }
}
