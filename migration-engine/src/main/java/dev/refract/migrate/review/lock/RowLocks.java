package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.review.safer.FilledRows;
import dev.refract.migrate.review.safer.RenamedEnumValues;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlToken;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Insert;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.TypeAction.AddEnumValue;
import dev.refract.migrate.script.action.TypeAction.CreateEnum;
import dev.refract.migrate.script.action.TypeAction.RenameEnumValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows that a migration changes, and values of enums that it adds or renames. */
final class RowLocks {
  private RowLocks() {}

  /** LK35. Silent for rows that are written out, and a note for few of them. */
  static Stream<Finding> changed(ReviewContext context, Occurrence<RowAction> change) {
    RowAction action = change.action();
    boolean large =
        switch (action) {
          case Insert insert -> insert.query();
          case Update _, Delete _ -> true;
        };
    if (!large) {
      return Stream.empty();
    }
    Finding finding =
        Rule.BACKFILL_IN_MIGRATION
            .at(
                change.statement(),
                "Changes rows of %s in one transaction".formatted(quote(action.table())))
            .safer("Change them in batches, outside of the migration: refract migrate backfill.");
    Finding offered = FilledRows.batched(context, change).map(finding::with).orElse(finding);
    Stream<Finding> byTable = Weight.of(context, action.table(), offered);
    Optional<Probe> meant =
        condition(context, change)
            .map(where -> context.rowsWhere(action.table(), where))
            .filter(Probe::isKnown);
    return meant.isPresent() ? byTable.map(_ -> Weight.of(meant.get(), offered)) : byTable;
  }

  /** Which rows a statement means that has a WHERE and looks at no other table for it. */
  private static Optional<String> condition(ReviewContext context, Occurrence<RowAction> change) {
    boolean alone =
        switch (change.action()) {
          case Insert _ -> false;
          case Update update -> update.limited() && !update.joined();
          case Delete delete -> delete.limited() && !delete.joined();
        };
    return alone ? condition(context, change.statement()) : Optional.empty();
  }

  private static Optional<String> condition(ReviewContext context, ScriptStatement statement) {
    int depth = 0;
    int from = -1;
    int to = -1;
    for (SqlToken token : statement.tokens()) {
      String text = context.script().textOf(token);
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      if (depth == 0 && text.equalsIgnoreCase("RETURNING")) {
        break;
      }
      to = token.span().end();
      if (depth == 0 && from < 0 && text.equalsIgnoreCase("WHERE")) {
        from = to;
      }
    }
    return from < 0 || to <= from
        ? Optional.empty()
        : Optional.of(context.script().text().substring(from, to).strip());
  }

  /** LK38. Silent where nothing behind it names the value, or the script makes the type. */
  static Stream<Finding> valueUsed(ReviewContext context, Occurrence<AddEnumValue> add) {
    AddEnumValue action = add.action();
    if (makes(context, action.type())) {
      return Stream.empty();
    }
    return context.statements().stream()
        .skip(add.statement().number())
        .filter(statement -> !statement.does(AddEnumValue.class))
        .filter(statement -> names(context, statement, action.value()))
        .limit(1)
        .map(statement ->
            Rule.ENUM_VALUE_IN_SAME_TRANSACTION
                .at(
                    statement,
                    "Uses the value '%s' that statement %d adds"
                        .formatted(action.value(), add.statement().number()))
                .safer("Put it into a later migration.")
                .with(
                    new Rewrite(
                        statement.number(),
                        0,
                        "Put it into a later migration",
                        List.of(Later.of("use_" + action.value(), statement.text())))));
  }

  private static boolean makes(ReviewContext context, TableName type) {
    return context.any(CreateEnum.class, create -> create.type().mayBe(type));
  }

  private static boolean names(ReviewContext context, ScriptStatement statement, String value) {
    return statement.tokens().stream()
        .filter(token -> token.kind() == SqlToken.Kind.STRING)
        .map(token -> SqlToken.unquoted(context.script().textOf(token)))
        .anyMatch(text -> text.equals(value) || text.contains("'" + value + "'"));
  }

  /** LK39. */
  static Stream<Finding> valueRenamed(ReviewContext context, Occurrence<RenameEnumValue> rename) {
    RenameEnumValue action = rename.action();
    if (makes(context, action.type())) {
      return Stream.empty();
    }
    Finding finding =
        Rule.RENAME_ENUM_VALUE
            .at(
                rename.statement(),
                "Renames the value '%s' of %s".formatted(action.value(), quote(action.type())))
            .safer(
                "Add the new value, deploy an application that knows both, change the rows, and"
                    + " leave the old value where it is.");
    return Stream.of(RenamedEnumValues.added(context, rename).map(finding::with).orElse(finding));
  }
}
