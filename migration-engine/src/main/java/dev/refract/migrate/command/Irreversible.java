package dev.refract.migrate.command;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.ReverseScript;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.RowAction.Insert;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@link Down} will not be able to bring back of a migration that has not run yet. Silent
 * where a {@code down.sql} says what to do.
 */
final class Irreversible {
  /** Rules that find rows or values that the statement takes away. */
  private static final Set<Rule> LOSSES =
      Set.of(
          Rule.DROP_TABLE,
          Rule.DROP_COLUMN,
          Rule.DROP_SCHEMA,
          Rule.TRUNCATE,
          Rule.WRITE_WITHOUT_WHERE);

  private Irreversible() {}

  /** Nothing where the way back is green. */
  static Optional<Finding> of(MigrationFile migration, ScriptReview review) {
    if (ReverseScript.of(migration).isPresent()) {
      return Optional.empty();
    }
    SqlScript script = review.script();
    List<ScriptStatement> losing =
        script.statements().stream()
            .filter(statement -> loses(review, statement) || overwrites(script, statement))
            .toList();
    List<ScriptStatement> notUndone =
        HandWritten.in(script).stream().filter(one -> !losing.contains(one)).toList();
    if (losing.isEmpty() && notUndone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(losing.isEmpty() ? yellow(notUndone) : red(losing));
  }

  private static Finding red(List<ScriptStatement> losing) {
    return Rule.IRREVERSIBLE
        .at(0, "The way back is red: %s what does not come back".formatted(taken(losing)))
        .because("No script knows the rows and values that were there.")
        .safer("Take a backup of them before, or keep them for as long as you may go back.");
  }

  private static String taken(List<ScriptStatement> statements) {
    return numbers(statements) + (statements.size() == 1 ? " takes away" : " take away");
  }

  private static Finding yellow(List<ScriptStatement> notUndone) {
    return Rule.IRREVERSIBLE
        .at(0, "The way back is yellow: it leaves out %s".formatted(numbers(notUndone)))
        .as(FindingSeverity.NOTE)
        .because("It compares schemas, which do not show what such a statement does.")
        .safer("Write the opposite into down.sql beside the migration.");
  }

  private static String numbers(List<ScriptStatement> statements) {
    return (statements.size() == 1 ? "statement " : "statements ")
        + statements.stream().map(one -> String.valueOf(one.number())).collect(joining(", "));
  }

  private static boolean loses(ScriptReview review, ScriptStatement statement) {
    return Stream.concat(
            review.findings().stream(), review.ignored().stream().map(IgnoredFinding::finding))
        .anyMatch(finding ->
            finding.statement() == statement.number() && LOSSES.contains(finding.rule()));
  }

  /** Whether it changes rows that the script has not made itself. */
  private static boolean overwrites(SqlScript script, ScriptStatement statement) {
    return statement.actions(RowAction.class).stream()
        .filter(action -> !(action instanceof Insert))
        .anyMatch(action ->
            script.statements().stream()
                .flatMap(other -> other.actions(CreateTable.class).stream())
                .noneMatch(made -> made.table().mayBe(action.table())));
  }
}
