package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveKey;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A foreign key over rows that point to nothing. Silent when the key is NOT VALID, when one like it
 * was there before, and for a new column that stays empty.
 */
final class ForeignKeyOverOrphans {
  private ForeignKeyOverOrphans() {}

  static Stream<Finding> added(ReviewContext context, Occurrence<AddConstraint> add) {
    return add.action().constraint() instanceof ConstraintDefinition.Foreign key
            && key.validity() == ConstraintDefinition.Validity.CHECKED
            && context.mayHaveRows(add.action().table())
            && !isProven(context, add.action().table(), key)
        ? overOrphans(
            context,
            add.statement(),
            add.action().table(),
            key.columns(),
            key.referenced(),
            referencedColumns(context, key))
        : Stream.empty();
  }

  /** VALIDATE of a key that was added before without looking at the rows. */
  static Stream<Finding> validated(ReviewContext context, Occurrence<ValidateConstraint> validate) {
    TableName table = validate.action().table();
    return context
        .live(table)
        .flatMap(live -> live.foreignKey(validate.action().constraint()))
        .filter(key -> !key.validated())
        .stream()
        .flatMap(key ->
            overOrphans(
                context,
                validate.statement(),
                table,
                key.columns(),
                TableName.of(key.referencedTable()),
                key.referencedColumns()));
  }

  private static List<String> referencedColumns(
      ReviewContext context, ConstraintDefinition.Foreign key) {
    return key.referencedColumns().isEmpty()
        ? context
            .live(key.referenced())
            .flatMap(LiveTable::primaryKey)
            .map(LiveKey::columns)
            .orElse(List.of())
        : key.referencedColumns();
  }

  private static boolean isProven(
      ReviewContext context, TableName table, ConstraintDefinition.Foreign key) {
    LiveTable live = context.live(table).orElse(null);
    return live != null
        && (!key.columns().stream().allMatch(column -> context.live(table, column).isPresent())
            || live.foreignKeys().stream()
                .anyMatch(before ->
                    before.validated()
                        && before.columns().equals(key.columns())
                        && before.referencedTable().equals(key.referenced().name())
                        && before.referencedColumns().equals(referencedColumns(context, key))));
  }

  private static Stream<Finding> overOrphans(
      ReviewContext context,
      ScriptStatement statement,
      TableName table,
      List<String> columns,
      TableName referenced,
      List<String> referencedColumns) {
    String orphans = orphans(context, table, columns, referenced, referencedColumns);
    Probe count = context.count("SELECT count(*) " + orphans);
    return count.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.FOREIGN_KEY_OVER_ORPHANS
                .at(
                    statement,
                    "%s of %s must point to %s, but %s"
                        .formatted(
                            quoted(columns),
                            quote(table),
                            quote(referenced),
                            count.isKnown()
                                ? count.of("row points to nothing", "rows point to nothing")
                                : "nobody has counted rows that point to nothing"))
                .as(count.isKnown() ? FindingSeverity.ERROR : FindingSeverity.WARNING)
                .counted(count)
                .safer("See which they are, and empty or delete them first:\nSELECT * " + orphans));
  }

  /** What stands behind SELECT: rows of which no column is NULL, and that point to nothing. */
  private static String orphans(
      ReviewContext context,
      TableName table,
      List<String> columns,
      TableName referenced,
      List<String> referencedColumns) {
    String set =
        columns.stream()
            .map(column -> "c." + quote(context.before(table, column)) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    if (context.isCreated(referenced)) {
      return "FROM %s AS c WHERE %s".formatted(quote(context.before(table)), set);
    }
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < Math.min(columns.size(), referencedColumns.size()); i++) {
      equal.add(
          "p.%s = c.%s"
              .formatted(
                  quote(context.before(referenced, referencedColumns.get(i))),
                  quote(context.before(table, columns.get(i)))));
    }
    return "FROM %s AS c WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS p WHERE %s)"
        .formatted(
            quote(context.before(table)),
            set,
            quote(context.before(referenced)),
            String.join(" AND ", equal));
  }
}
