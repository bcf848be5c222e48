package dev.refract.migrate.review.transaction;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.SqlLexer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.action.AccessAction.ChangeRole;
import dev.refract.migrate.script.action.AccessAction.ChangeSystem;
import dev.refract.migrate.script.action.ColumnAction;
import dev.refract.migrate.script.action.ConstraintAction;
import dev.refract.migrate.script.action.IndexAction;
import dev.refract.migrate.script.action.RoutineAction.RunBlock;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.SchemaAction.CreateDatabase;
import dev.refract.migrate.script.action.SchemaAction.CreateExtension;
import dev.refract.migrate.script.action.SessionAction.ResetParameter;
import dev.refract.migrate.script.action.SessionAction.Savepoint;
import dev.refract.migrate.script.action.SessionAction.Scope;
import dev.refract.migrate.script.action.SessionAction.SetParameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a script holds beside changes of the schema, or what nobody can look into. */
final class Contents {
  /** Words of a block that change something. */
  private static final Set<String> CHANGES =
      Set.of(
          "ALTER", "CREATE", "DROP", "TRUNCATE", "UPDATE", "DELETE", "INSERT", "EXECUTE", "CALL");

  /** Settings that decide what later statements mean. */
  private static final Set<String> MEANINGS =
      Set.of(
          "search_path",
          "role",
          "session authorization",
          "session_replication_role",
          "timezone",
          "standard_conforming_strings",
          "row_security");

  private Contents() {}

  /** Rows of a table that is there change in one transaction with the schema. */
  static Stream<Finding> rowsAndSchema(ReviewContext context) {
    boolean changesSchema =
        context.statements().stream()
            .flatMap(statement -> statement.actions().stream())
            .anyMatch(action ->
                action instanceof ColumnAction
                    || action instanceof ConstraintAction
                    || action instanceof IndexAction);
    return changesSchema
        ? Stream.concat(
            context.each(Update.class).flatMap(found -> mixed(context, found)),
            context.each(Delete.class).flatMap(found -> mixed(context, found)))
        : Stream.empty();
  }

  private static Stream<Finding> mixed(
      ReviewContext context, Occurrence<? extends RowAction> found) {
    TableName table = found.action().table();
    return context.mayHaveRows(table) && !context.rows(table).isZero()
        ? Stream.of(
            Rule.SCHEMA_AND_ROWS
                .at(
                    found.statement(),
                    "Changes rows of %s in one transaction with the schema".formatted(quote(table)))
                .safer("Put the rows into a migration of their own, or into a backfill."))
        : Stream.empty();
  }

  /** A DO block. */
  static Stream<Finding> block(ReviewContext context, Occurrence<RunBlock> block) {
    String body = block.action().body();
    boolean changes =
        SqlLexer.tokens(body, SqlLexis.POSTGRES).stream()
            .map(token -> token.in(body).toUpperCase(Locale.ROOT))
            .anyMatch(CHANGES::contains);
    return Stream.of(
        Rule.OPAQUE_BLOCK
            .at(
                block.statement(),
                changes
                    ? "A block changes something that the review cannot see"
                    : "The review cannot look into a block")
            .as(changes ? FindingSeverity.WARNING : FindingSeverity.NOTE)
            .safer("Write its statements without the block, where that is possible."));
  }

  /** What the review does not know. */
  static Stream<Finding> unknown(ReviewContext context) {
    return context.statements().stream()
        .filter(statement -> !statement.isUnderstood())
        .map(statement ->
            Rule.NOT_UNDERSTOOD
                .at(statement, "The review does not understand this statement")
                .safer("Try it out: refract migrate rehearse."));
  }

  /** A setting that outlives the transaction. */
  static Stream<Finding> setting(ReviewContext context, Occurrence<SetParameter> set) {
    SetParameter parameter = set.action();
    boolean reset =
        context
            .each(ResetParameter.class)
            .anyMatch(later ->
                set.isBefore(later)
                    && Set.of(parameter.parameter(), "all").contains(later.action().parameter()));
    return parameter.scope() == Scope.LOCAL || reset
        ? Stream.empty()
        : Stream.of(
            Rule.LEAKING_SETTING
                .at(
                    set.statement(),
                    "Sets %s beyond the end of the migration".formatted(parameter.parameter()))
                .as(
                    MEANINGS.contains(parameter.parameter())
                        ? FindingSeverity.WARNING
                        : FindingSeverity.NOTE)
                .safer("SET LOCAL holds to the end of the transaction."));
  }

  static Stream<Finding> savepoint(ReviewContext context, Occurrence<Savepoint> savepoint) {
    return savepoint.action().keyword().equals("SAVEPOINT")
        ? Stream.of(
            Rule.LEAKING_SETTING
                .at(savepoint.statement(), "Sets a savepoint")
                .as(FindingSeverity.NOTE)
                .because("A migration runs as a whole, so that nothing returns to it."))
        : Stream.empty();
  }

  static Stream<Finding> privileged(ReviewContext context) {
    return context.statements().stream()
        .filter(statement ->
            statement.does(ChangeRole.class)
                || statement.does(ChangeSystem.class)
                || statement.does(CreateExtension.class)
                || statement.does(CreateDatabase.class))
        .map(statement ->
            Rule.PRIVILEGED.at(statement, "Needs rights that a migration may not have"));
  }

  /** PostgreSQL refuses a column that is given two values. */
  static Stream<Finding> assignedTwice(ReviewContext context, Occurrence<Update> update) {
    List<String> columns = update.action().columns();
    return columns.stream()
        .filter(column -> columns.indexOf(column) != columns.lastIndexOf(column))
        .distinct()
        .map(column ->
            Rule.ASSIGNED_TWICE.at(
                update.statement(), "Gives %s two values".formatted(quote(column))));
  }
}
