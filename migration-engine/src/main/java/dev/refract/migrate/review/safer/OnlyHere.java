package dev.refract.migrate.review.safer;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.StatementAction;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a column is changed in one place only. A way of several migrations would come too late,
 * or too early, for what else is done with it.
 */
final class OnlyHere {
  private OnlyHere() {}

  /** Whether nothing else mentions it: in the statement, the script, and those that run before. */
  static boolean isChanged(
      ReviewContext context, Occurrence<?> found, TableName table, String column) {
    return isChanged(context, found, table, column, _ -> false);
  }

  /** The same, but for what gives the column a default. */
  static boolean isChangedApartFromDefault(
      ReviewContext context, Occurrence<?> found, TableName table, String column) {
    return isChanged(
        context,
        found,
        table,
        column,
        action -> action instanceof SetDefault given && FilledNulls.isOf(given, table, column));
  }

  private static boolean isChanged(
      ReviewContext context,
      Occurrence<?> found,
      TableName table,
      String column,
      Predicate<StatementAction> allowed) {
    return Stream.concat(context.earlier().stream(), context.statements().stream())
            .filter(statement -> !statement.equals(found.statement()))
            .filter(statement -> !statement.actions().stream().allMatch(allowed))
            .map(ScriptStatement::text)
            .noneMatch(text -> Sql.mentions(text, table.name()) && Sql.mentions(text, column))
        && others(context, found, allowed).noneMatch(command -> Sql.mentions(command, column));
  }

  /**
   * Whether nothing that runs before names a table, so that it is still as it is in the database.
   */
  static boolean isAsItIs(ReviewContext context, ScriptStatement statement, TableName table) {
    return Stream.concat(
            context.earlier().stream(), context.statements().stream().limit(statement.number() - 1))
        .noneMatch(before -> Sql.mentions(before.text(), table.name()));
  }

  private static Stream<String> others(
      ReviewContext context, Occurrence<?> found, Predicate<StatementAction> allowed) {
    List<String> commands = context.script().subCommands(found.statement());
    List<StatementAction> actions = found.statement().actions();
    int own = Sql.indexOf(found.statement(), found.action());
    return IntStream.range(0, commands.size())
        .filter(i -> i != own && (i >= actions.size() || !allowed.test(actions.get(i))))
        .mapToObj(commands::get);
  }

  /** Whether a table has a key, as far as is known, and none of these statements drops it. */
  static boolean hasKey(ReviewContext context, TableName table) {
    return context
        .live(table)
        .map(live ->
            live.primaryKey()
                .filter(key ->
                    !context.any(
                        DropConstraint.class,
                        drop -> drop.table().mayBe(table) && drop.constraint().equals(key.name())))
                .isPresent())
        .orElse(true);
  }
}
