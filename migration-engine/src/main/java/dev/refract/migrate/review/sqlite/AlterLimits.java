package dev.refract.migrate.review.sqlite;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveIndex;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.safer.SqliteRebuilds;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.ConstraintDefinition.PrimaryKey;
import dev.refract.migrate.script.action.ConstraintDefinition.Unique;
import dev.refract.migrate.script.action.GivenValue;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.SessionAction.Pragma;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import dev.refract.migrate.script.action.ViewAction.DropView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What SQLite's ALTER TABLE refuses. */
final class AlterLimits {
  private AlterLimits() {}

  /** SL05: a view that does not work, anywhere, stops every rename. */
  static Stream<Finding> brokenViews(ReviewContext context) {
    return context.statements().stream()
        .filter(statement -> renames(statement) && !context.isInRebuild(statement))
        .flatMap(statement -> brokenViews(context, statement));
  }

  private static boolean renames(ScriptStatement statement) {
    return statement.does(RenameTable.class) || statement.does(RenameColumn.class);
  }

  private static Stream<Finding> brokenViews(ReviewContext context, ScriptStatement statement) {
    if (!context.isConnected()) {
      return Stream.empty();
    }
    return context.facts().objects().stream()
        .filter(object -> object.kind() == LiveObject.Kind.VIEW)
        .map(LiveObject::name)
        .filter(view -> !isDropped(context, view) && isBroken(context, view))
        .map(view ->
            Rule.BROKEN_VIEW_BLOCKS_RENAME
                .at(statement, "View %s does not work".formatted(quote(view)))
                .safer("Drop it before, and create it again as it should be."));
  }

  private static boolean isBroken(ReviewContext context, String view) {
    return !context
        .count("SELECT count(*) FROM (SELECT * FROM %s LIMIT 1)".formatted(quote(view)))
        .isKnown();
  }

  private static boolean isDropped(ReviewContext context, String view) {
    return context
        .each(DropView.class)
        .anyMatch(drop -> drop.action().view().name().equalsIgnoreCase(view));
  }

  /** SL09. What has no default and must not be NULL is DD01. */
  static Stream<Finding> added(ReviewContext context, Occurrence<AddColumn> add) {
    TableName table = add.action().table();
    ColumnDefinition column = add.action().column();
    return refusal(context, table, column)
        .map(reason ->
            Rule.ADD_COLUMN_LIMITS
                .at(
                    add.statement(),
                    "SQLite cannot add %s to %s".formatted(quote(column.name()), quote(table)))
                .because(reason)
                .safer("Rebuild the table, as `migrate diff` writes it."))
        .map(finding -> SqliteRebuilds.adding(context, add).map(finding::with).orElse(finding))
        .stream();
  }

  private static Optional<String> refusal(
      ReviewContext context, TableName table, ColumnDefinition column) {
    boolean key =
        column.constraints().stream().anyMatch(c -> c instanceof Unique || c instanceof PrimaryKey);
    if (key) {
      return Optional.of("A new column can be neither UNIQUE nor PRIMARY KEY.");
    }
    if (column.value() instanceof GivenValue.Generated generated && generated.stored()) {
      return Optional.of("A new column can be generated VIRTUAL only, not STORED.");
    }
    boolean rows = context.mayHaveRows(table) && !context.rows(table).isZero();
    if (!(column.value() instanceof GivenValue.Default given) || !rows) {
      return Optional.empty();
    }
    if (given.expression().text().startsWith("(") || !given.expression().functions().isEmpty()) {
      return Optional.of("On a table with rows, the default of a new column must be a constant.");
    }
    boolean reference = column.constraints().stream().anyMatch(Foreign.class::isInstance);
    return reference && !given.expression().isNull() && !keysAreOff(context)
        ? Optional.of("With foreign keys on, a new column that references must default to NULL.")
        : Optional.empty();
  }

  private static boolean keysAreOff(ReviewContext context) {
    return context
        .each(Pragma.class)
        .anyMatch(found -> found.action().name().equals("foreign_keys") && found.action().isOff());
  }

  /** SL10. Silent for a column of a foreign key, of which only some forms are refused. */
  static Stream<Finding> dropped(ReviewContext context, Occurrence<DropColumn> drop) {
    String column = drop.action().column();
    String users =
        context.live(drop.action().table()).stream()
            .flatMap(live -> users(context, live, column))
            .distinct()
            .collect(Collectors.joining(", "));
    if (users.isEmpty()) {
      return Stream.empty();
    }
    Finding finding =
        Rule.DROP_COLUMN_BLOCKED
            .at(
                drop.statement(),
                "SQLite cannot drop %s, which is used by %s".formatted(quote(column), users))
            .safer("Drop what uses it first, or rebuild the table.");
    return Stream.of(SqliteRebuilds.dropping(context, drop).map(finding::with).orElse(finding));
  }

  private static Stream<String> users(ReviewContext context, LiveTable live, String column) {
    Stream<String> keys =
        live.keys().stream()
            .filter(key -> contains(key.columns(), column))
            .map(key -> key.primary() ? "the primary key" : "a unique key");
    Stream<String> indexes =
        live.indexes().stream()
            .filter(index -> !index.backsConstraint() && contains(index.mentioned(), column))
            .filter(index -> !isDropped(context, index))
            .map(index -> "index " + quote(index.name()));
    Stream<String> dependents =
        live.dependents(column)
            .filter(dependent -> !isDropped(context, dependent.name()))
            .map(dependent -> dependent.kind().word() + " " + quote(dependent.name()));
    return Stream.of(keys, indexes, dependents).flatMap(some -> some);
  }

  private static boolean isDropped(ReviewContext context, LiveIndex index) {
    return context
        .each(DropIndex.class)
        .anyMatch(drop -> drop.action().index().name().equalsIgnoreCase(index.name()));
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
