package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDefinition.Kind;
import dev.refract.migrate.review.fact.LiveIndex;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.script.action.SessionAction.Pragma;
import java.util.List;
import java.util.Optional;

/** Rebuilds of tables on SQLite that lose nothing on their way. */
public final class SqliteScripts {
  private static final String KEY = "(?i)\\bINTEGER(\\s+NOT\\s+NULL)?\\s+PRIMARY\\s+KEY\\b";

  private SqliteScripts() {}

  /**
   * Foreign keys off before the first statement and on behind the last, so that dropping the old
   * table deletes no row of others.
   */
  public static Rewrite withoutKeys(ReviewContext context) {
    return Rewrite.ofScript(
        "Switch foreign keys off meanwhile", withKeysOff(context, context.script().text()));
  }

  /** The same text where the script switches them off by itself. */
  static String withKeysOff(ReviewContext context, String script) {
    String text = script.strip();
    boolean off =
        context.any(Pragma.class, pragma -> pragma.name().equals("foreign_keys") && pragma.isOff());
    return off
        ? text
        : "PRAGMA foreign_keys=OFF;\n\n%s%s\n\nPRAGMA foreign_keys=ON;"
            .formatted(text, text.endsWith(";") ? "" : ";");
  }

  /** The index again, behind the rename; empty where its text is not known. */
  public static Optional<Rewrite> withIndex(
      ReviewContext context, Rebuild rebuild, LiveIndex index) {
    return textOf(context, rebuild.table(), index)
        .map(create ->
            new Rewrite(
                rebuild.rename().number(),
                0,
                "Create index %s again".formatted(quote(index.name())),
                List.of(new Here(rebuild.rename().text()), new Here(create))));
  }

  /** What makes an index; empty for one that has no column, or belongs to a constraint. */
  static Optional<String> textOf(ReviewContext context, TableName table, LiveIndex index) {
    return index.columns().stream()
        .filter(column -> !column.isEmpty())
        .limit(1)
        .flatMap(column -> context.facts().definitions(table, column).stream())
        .filter(thing -> thing.kind() == Kind.INDEX && thing.name().equals(index.name()))
        .map(LiveDefinition::text)
        .findFirst();
  }

  /** AUTOINCREMENT in the new table too; empty where its key is written in another way. */
  public static Optional<Rewrite> counting(Rebuild rebuild) {
    String create = rebuild.create().text();
    String counting = create.replaceFirst(KEY, "$0 AUTOINCREMENT");
    return counting.equals(create)
        ? Optional.empty()
        : Optional.of(
            new Rewrite(
                rebuild.create().number(), 0, "Keep AUTOINCREMENT", List.of(new Here(counting))));
  }
}
