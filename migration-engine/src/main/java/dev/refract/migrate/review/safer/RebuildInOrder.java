package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlToken;
import dev.refract.migrate.script.action.RowAction.Insert;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rebuild that renames the old table away first, with which the foreign keys of others go: the
 * new one under another name first, the old one dropped, then the new one renamed.
 */
public final class RebuildInOrder {
  private final ReviewContext context;
  private final String table;
  private final String old;
  private final String fresh;

  private RebuildInOrder(ReviewContext context, RenameTable rename) {
    this.context = context;
    this.table = rename.table().name();
    this.old = rename.newName();
    this.fresh = "new_" + table;
  }

  /** Empty where something else than a copy and a drop is done with the old table. */
  public static Optional<Rewrite> newFirst(ReviewContext context, Occurrence<RenameTable> rename) {
    return new RebuildInOrder(context, rename.action()).after(rename.statement());
  }

  private Optional<Rewrite> after(ScriptStatement rename) {
    ScriptStatement create = first(rename, this::makesTable).orElse(null);
    ScriptStatement copy = first(rename, this::copiesOld).orElse(null);
    ScriptStatement drop = first(rename, this::dropsOld).orElse(null);
    if (create == null || copy == null || drop == null) {
      return Optional.empty();
    }
    boolean more =
        context.statements().stream()
            .skip(rename.number())
            .filter(statement -> !List.of(create, copy, drop).contains(statement))
            .anyMatch(this::namesOld);
    return more || !isInOrder(create, copy, drop)
        ? Optional.empty()
        : Optional.of(rewrite(rename, create, copy, drop));
  }

  private Optional<ScriptStatement> first(
      ScriptStatement rename, Predicate<ScriptStatement> wanted) {
    return context.statements().stream().skip(rename.number()).filter(wanted).findFirst();
  }

  private static boolean isInOrder(ScriptStatement... statements) {
    for (int i = 1; i < statements.length; i++) {
      if (statements[i].number() < statements[i - 1].number()) {
        return false;
      }
    }
    return true;
  }

  private boolean makesTable(ScriptStatement statement) {
    return statement.actions(CreateTable.class).stream()
        .anyMatch(made -> made.table().name().equalsIgnoreCase(table));
  }

  private boolean copiesOld(ScriptStatement statement) {
    return statement.actions(Insert.class).stream()
        .filter(insert -> insert.table().name().equalsIgnoreCase(table))
        .flatMap(insert -> insert.copy().stream())
        .anyMatch(copy -> copy.source().name().equalsIgnoreCase(old));
  }

  private boolean dropsOld(ScriptStatement statement) {
    return statement.actions(DropTable.class).stream()
        .anyMatch(drop -> drop.table().name().equalsIgnoreCase(old));
  }

  private boolean namesOld(ScriptStatement statement) {
    return statement.tokens().stream().anyMatch(token -> isName(token, old));
  }

  private boolean isName(SqlToken token, String name) {
    String word = context.script().textOf(token).replaceAll("^[\"`\\[]|[\"`\\]]$", "");
    return word.equalsIgnoreCase(name);
  }

  private Rewrite rewrite(
      ScriptStatement rename, ScriptStatement create, ScriptStatement copy, ScriptStatement drop) {
    StringBuilder text = new StringBuilder(context.script().text());
    String last =
        "DROP TABLE %s;\nALTER TABLE %s RENAME TO %s"
            .formatted(quote(table), quote(fresh), quote(table));
    text.replace(drop.span().start(), drop.span().end(), last);
    text.replace(copy.span().start(), copy.span().end(), renamed(copy));
    text.replace(create.span().start(), create.span().end(), renamed(create));
    text.delete(rename.span().start(), nextStart(rename));
    return Rewrite.ofScript(
        "Create the new table first", SqliteScripts.withKeysOff(context, text.toString()));
  }

  private int nextStart(ScriptStatement statement) {
    return context.statements().get(statement.number()).span().start();
  }

  /** With the new name of the new table, where it is named first, and that of the old one. */
  private String renamed(ScriptStatement statement) {
    StringBuilder text = new StringBuilder(statement.text());
    int start = statement.span().start();
    List<SqlToken> names =
        statement.tokens().stream()
            .filter(token -> isName(token, table) || isName(token, old))
            .toList();
    SqlToken own = names.stream().filter(token -> isName(token, table)).findFirst().orElseThrow();
    for (SqlToken name : names.reversed()) {
      String other = name.equals(own) ? fresh : table;
      text.replace(name.span().start() - start, name.span().end() - start, quote(other));
    }
    return text.toString();
  }
}
