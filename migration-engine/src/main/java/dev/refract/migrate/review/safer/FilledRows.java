package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.RowAction.Update;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An UPDATE that gives a column its values, as a backfill. */
public final class FilledRows {
  private static final Pattern UPDATE =
      Pattern.compile("(?is)^UPDATE\\s+.*?\\bSET\\b\\s+(.*?)\\s+\\bWHERE\\b\\s+(.*)$");
  private static final String SUMMARY = "Fill it in batches";

  private FilledRows() {}

  /**
   * An UPDATE of one column where it is NULL. What stands behind it waits for it where it needs the
   * column. Empty for any other, and for a table without a key along which it could be filled.
   */
  public static Optional<Rewrite> batched(
      ReviewContext context, Occurrence<? extends RowAction> change) {
    Matcher parts = UPDATE.matcher(change.statement().text());
    boolean simple =
        change.action() instanceof Update update
            && update.limited()
            && !update.joined()
            && update.columns().size() == 1
            && parts.matches()
            && parts.group(2).strip().matches("(?i)\"?\\w+\"?\\s+IS\\s+NULL")
            && parts.group(2).contains(update.columns().getFirst());
    TableName table = change.action().table();
    if (!simple || !OnlyHere.hasKey(context, table)) {
      return Optional.empty();
    }
    Backfill filling = new Backfill(table, parts.group(1).strip(), parts.group(2).strip());
    String column = ((Update) change.action()).columns().getFirst();
    return Optional.of(
        isNeededBehind(context, change.statement(), table, column)
            ? restBehind(context, change.statement(), filling)
            : alone(change.statement(), filling));
  }

  private static boolean isNeededBehind(
      ReviewContext context, ScriptStatement update, TableName table, String column) {
    return context.statements().stream()
        .skip(update.number())
        .map(ScriptStatement::text)
        .anyMatch(text -> Sql.mentions(text, table.name()) && Sql.mentions(text, column));
  }

  private static Rewrite alone(ScriptStatement update, Backfill filling) {
    String note = "-- Every row of %s is filled now".formatted(quote(filling.table()));
    return new Rewrite(
        update.number(),
        0,
        SUMMARY,
        List.of(Later.of("filled_" + filling.table().name(), note).behind(filling)));
  }

  /** All that stands behind the UPDATE, in a migration that waits for the backfill. */
  private static Rewrite restBehind(
      ReviewContext context, ScriptStatement update, Backfill filling) {
    List<ScriptStatement> behind =
        context.statements().subList(update.number(), context.statements().size());
    String text =
        context
            .script()
            .text()
            .substring(behind.getFirst().span().start(), behind.getLast().span().end());
    return new Rewrite(
        update.number(),
        Rewrite.ALL,
        behind.stream().map(ScriptStatement::number).toList(),
        SUMMARY,
        List.of(Later.of("", text).behind(filling)));
  }
}
