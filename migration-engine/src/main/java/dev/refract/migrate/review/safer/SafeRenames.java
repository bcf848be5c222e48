package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another name for a column while both versions of the application run: a second column, a trigger
 * that keeps the two the same, and the old one goes when nobody uses it any more.
 */
public final class SafeRenames {
  /** Types whose values cannot be compared. */
  private static final Set<String> INCOMPARABLE = Set.of("JSON", "XML", "POINT", "POLYGON");

  private static final String NEW_NAME =
      "Deploy the version of the application that uses the new name.";

  private final TableName table;
  private final String before;
  private final String after;

  private SafeRenames(RenameColumn rename) {
    this.table = rename.table();
    this.before = rename.column();
    this.after = rename.newName();
  }

  /** Empty where more hangs on the column than its values: a key, an index, a default, a view. */
  public static Optional<Rewrite> expanded(ReviewContext context, Occurrence<RenameColumn> rename) {
    return context
        .live(rename.action().table())
        .filter(_ -> OnlyHere.hasKey(context, rename.action().table()))
        .filter(_ ->
            OnlyHere.isChanged(context, rename, rename.action().table(), rename.action().column()))
        .filter(live -> SafeTypes.isAlone(live, rename.action().column()))
        .flatMap(live -> live.column(rename.action().column()))
        .filter(now -> now.source() == Source.WRITER && !INCOMPARABLE.contains(now.type()))
        .map(now -> new SafeRenames(rename.action()).rewrite(context, rename, now));
  }

  private Rewrite rewrite(ReviewContext context, Occurrence<RenameColumn> found, LiveColumn now) {
    SyncTrigger sync = new SyncTrigger(table, before);
    Backfill filling =
        new Backfill(
            table,
            "%s = %s".formatted(quote(after), quote(before)),
            "%s IS DISTINCT FROM %s".formatted(quote(after), quote(before)));
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(new Here(Sql.alter(table, "ADD COLUMN %s %s".formatted(quote(after), now.type()))));
    steps.addAll(sync.create(body()));
    Later contract =
        Later.of(
                "drop_" + before,
                sync.drop() + ";\n" + Sql.alter(table, "DROP COLUMN " + quote(before)))
            .afterDeploying(NEW_NAME);
    if (now.required()) {
      steps.addAll(
          SafeConstraints.behind(filling, SafeConstraints.required(context, table, after)));
      steps.add(contract);
    } else {
      steps.add(contract.behind(filling));
    }
    return Sql.instead(found, "Keep both names until nobody uses the old one", steps);
  }

  /** Whichever of the two is written, the other one follows. */
  private String body() {
    return """
    IF TG_OP = 'INSERT' THEN
      NEW.$new := COALESCE(NEW.$new, NEW.$old);
      NEW.$old := NEW.$new;
    ELSIF NEW.$new IS DISTINCT FROM OLD.$new THEN
      NEW.$old := NEW.$new;
    ELSE
      NEW.$new := NEW.$old;
    END IF;
    """
        .replace("$new", quote(after))
        .replace("$old", quote(before));
  }
}
