package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.script.action.ColumnAction.DropNotNull;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What could be better about foreign keys. */
final class ForeignKeys {
  private ForeignKeys() {}

  /** Deleting a row that others point to looks for them in every row. */
  static Stream<Finding> withoutIndex(ReviewContext context) {
    return NewForeignKey.in(context)
        .filter(key -> !key.columns().isEmpty() && !isIndexed(context, key))
        .map(key ->
            Rule.FOREIGN_KEY_WITHOUT_INDEX
                .at(
                    key.statement(),
                    "No index begins with %s of %s"
                        .formatted(quoted(key.columns()), quote(key.table())))
                .safer("Add @@index([…]) to the model."));
  }

  private static boolean isIndexed(ReviewContext context, NewForeignKey key) {
    boolean live =
        context.live(key.table()).stream()
            .flatMap(table -> table.indexes().stream())
            .anyMatch(index -> !index.partial() && beginsWith(index.columns(), key.columns()));
    return live || newIndexes(context, key.table()).anyMatch(i -> beginsWith(i, key.columns()));
  }

  /** The columns of the indexes and keys that the script makes. */
  private static Stream<List<String>> newIndexes(ReviewContext context, TableName table) {
    return Stream.of(
            context
                .each(CreateIndex.class)
                .filter(made -> isSame(made.action().table(), table) && !made.action().partial())
                .map(made -> made.action().columns()),
            context
                .each(AddConstraint.class)
                .filter(add -> isSame(add.action().table(), table))
                .flatMap(add -> columns(add.action().constraint())),
            context
                .each(CreateTable.class)
                .filter(made -> isSame(made.action().table(), table))
                .flatMap(made -> made.action().allConstraints().stream())
                .flatMap(ForeignKeys::columns))
        .flatMap(columns -> columns);
  }

  private static Stream<List<String>> columns(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey key -> Stream.of(key.columns());
      case ConstraintDefinition.Unique key -> Stream.of(key.columns());
      case ConstraintDefinition.Check _,
          ConstraintDefinition.Foreign _,
          ConstraintDefinition.Exclude _,
          ConstraintDefinition.NotNull _ ->
          Stream.empty();
    };
  }

  private static boolean beginsWith(List<String> columns, List<String> start) {
    return columns.size() >= start.size() && columns.subList(0, start.size()).equals(start);
  }

  /** PostgreSQL refuses a key to columns that are not unique. */
  static Stream<Finding> toRepeatingColumns(ReviewContext context) {
    return NewForeignKey.in(context)
        .filter(key -> !key.definition().referencedColumns().isEmpty())
        .filter(key -> isKnownToRepeat(context, key.definition()))
        .map(key ->
            Rule.FOREIGN_KEY_TO_NO_KEY
                .at(
                    key.statement(),
                    "%s of %s is no key"
                        .formatted(
                            quoted(key.definition().referencedColumns()),
                            quote(key.definition().referenced())))
                .safer("Make the columns unique first."));
  }

  private static boolean isKnownToRepeat(ReviewContext context, ConstraintDefinition.Foreign key) {
    Set<String> columns = Set.copyOf(key.referencedColumns());
    boolean live =
        context
            .live(key.referenced())
            .filter(table -> table.hasKey(key.referencedColumns()))
            .isPresent();
    boolean known =
        context.live(key.referenced()).isPresent() || context.isCreated(key.referenced());
    return known
        && !live
        && newKeys(context, key.referenced()).noneMatch(made -> Set.copyOf(made).equals(columns));
  }

  private static Stream<List<String>> newKeys(ReviewContext context, TableName table) {
    return Stream.concat(
        newIndexes(context, table),
        context
            .each(CreateIndex.class)
            .filter(made -> isSame(made.action().table(), table) && made.action().unique())
            .map(made -> made.action().columns()));
  }

  /** SET NULL of a column that cannot be NULL. */
  static Stream<Finding> emptyingRequired(ReviewContext context) {
    return NewForeignKey.in(context)
        .filter(key ->
            key.definition().onDelete().filter(ForeignKeyAction.SET_NULL::equals).isPresent())
        .flatMap(key ->
            key.columns().stream()
                .filter(column -> isRequired(context, key.table(), column))
                .map(column ->
                    Rule.SET_NULL_OF_REQUIRED
                        .at(
                            key.statement(),
                            "ON DELETE SET NULL, and %s cannot be NULL".formatted(quote(column)))
                        .safer("Make the column optional, or choose another action.")));
  }

  private static boolean isRequired(ReviewContext context, TableName table, String column) {
    boolean made =
        context
            .each(CreateTable.class)
            .filter(create -> isSame(create.action().table(), table))
            .flatMap(create -> create.action().columns().stream())
            .anyMatch(found -> found.name().equals(column) && found.required());
    boolean loosened =
        context.any(
            DropNotNull.class, drop -> isSame(drop.table(), table) && drop.column().equals(column));
    return made
        || (!loosened
            && context
                .live(table)
                .flatMap(live -> live.column(column))
                .filter(LiveColumn::required)
                .isPresent());
  }
}
