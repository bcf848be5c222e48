package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddIdentity;
import dev.refract.migrate.script.action.GivenValue;
import dev.refract.migrate.script.action.RowAction.Insert;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A sequence that begins at numbers which rows have already. Silent when the script sets it. */
final class SequenceBehind {
  private SequenceBehind() {}

  static Stream<Finding> ofNewIdentity(ReviewContext context, Occurrence<AddIdentity> add) {
    TableName table = add.action().table();
    if (!context.mayHaveRows(table) || isSetAfter(context, add.statement())) {
      return Stream.empty();
    }
    Probe values = context.values(table, add.action().column());
    return values.isZero()
        ? Stream.empty()
        : Stream.of(
            finding(
                    add.statement(),
                    "The identity of %s begins at 1, and there are %s"
                        .formatted(quote(add.action().column()), values.values()),
                    quote(table),
                    add.action().column())
                .counted(values));
  }

  /** Rows with numbers of their own, in a column that counts by itself. */
  static Stream<Finding> ofInsert(ReviewContext context, Occurrence<Insert> insert) {
    TableName table = insert.action().table();
    return context.isInRebuild(insert.statement()) || isSetAfter(context, insert.statement())
        ? Stream.empty()
        : insert.action().columns().stream()
            .filter(column -> counts(context, table, column))
            .map(column ->
                finding(
                    insert.statement(),
                    "Inserts numbers of its own into %s, which counts by itself"
                        .formatted(quote(column)),
                    quote(table),
                    column));
  }

  private static boolean counts(ReviewContext context, TableName table, String column) {
    boolean live =
        context
            .live(table)
            .flatMap(found -> found.column(column))
            .filter(found ->
                found.source() == Source.IDENTITY
                    || (found.source() == Source.DEFAULT && isInteger(found.type())))
            .filter(_ -> isKey(context, table, column))
            .isPresent();
    return live
        || context
            .each(CreateTable.class)
            .filter(made -> isSame(made.action().table(), table))
            .flatMap(made -> made.action().columns().stream())
            .anyMatch(made ->
                made.name().equalsIgnoreCase(column)
                    && (made.value() instanceof GivenValue.Serial
                        || made.value() instanceof GivenValue.Identity));
  }

  private static boolean isKey(ReviewContext context, TableName table, String column) {
    return context
        .live(table)
        .flatMap(LiveTable::primaryKey)
        .filter(key -> key.columns().equals(List.of(column)))
        .isPresent();
  }

  private static boolean isInteger(String type) {
    return Set.of("INTEGER", "BIGINT", "SMALLINT").contains(type);
  }

  private static boolean isSetAfter(ReviewContext context, ScriptStatement statement) {
    return context.statements().stream()
        .filter(other -> other.number() > statement.number())
        .map(other -> other.text().toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.contains("setval") || text.contains("restart"));
  }

  private static Finding finding(
      ScriptStatement statement, String title, String table, String column) {
    return Rule.SEQUENCE_BEHIND
        .at(statement, title)
        .safer(
            "Set the sequence behind it:\nSELECT setval(pg_get_serial_sequence('%s', '%s'), (SELECT max(%s) FROM %s));"
                .formatted(
                    table.replace("'", "''"), column.replace("'", "''"), quote(column), table));
  }
}
