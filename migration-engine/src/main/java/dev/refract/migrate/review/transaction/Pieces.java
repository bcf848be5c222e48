package dev.refract.migrate.review.transaction;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlToken;
import dev.refract.migrate.script.TransactionUse;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.SessionAction.OutsideTransaction;
import dev.refract.migrate.script.action.SessionAction.TransactionControl;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TypeAction.AddEnumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Statements that cut a script into pieces, which are kept one by one. */
final class Pieces {
  private Pieces() {}

  /** Silent for a statement that is the whole script. */
  static Stream<Finding> onPostgres(ReviewContext context) {
    return context.statements().size() == 1
        ? Stream.empty()
        : context.statements().stream()
            .flatMap(statement -> onPostgres(context, statement).stream());
  }

  private static Optional<Finding> onPostgres(ReviewContext context, ScriptStatement statement) {
    return switch (TransactionUse.of(statement, context.script().text())) {
      case TransactionUse.Alone(String keyword) ->
          Optional.of(
              Rule.NOT_ATOMIC
                  .at(statement, keyword + " cannot run in a transaction")
                  .safer("Put it into a migration of its own."));
      case TransactionUse.AddsEnumValue(String value) -> newEnumValue(context, statement, value);
      case TransactionUse.Refused(String reason) ->
          Optional.of(
              Rule.UNBALANCED_TRANSACTION
                  .at(statement, "The statement cannot stand in a migration")
                  .because(Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + "."));
      case TransactionUse.Commits _ -> committed(context, statement);
      case TransactionUse.Inside _, TransactionUse.Begins _ -> Optional.empty();
    };
  }

  /** PostgreSQL does not let the transaction that adds a value use it. */
  private static Optional<Finding> newEnumValue(
      ReviewContext context, ScriptStatement statement, String value) {
    boolean tooOld =
        context.facts().version().filter(version -> !version.isAtLeast(12, 0)).isPresent();
    boolean used =
        context.statements().stream()
            .filter(other -> other.number() > statement.number())
            .filter(other -> !other.does(AddEnumValue.class))
            .flatMap(other -> other.tokens().stream())
            .filter(token -> token.kind() == SqlToken.Kind.STRING)
            .anyMatch(token -> SqlToken.unquoted(context.script().textOf(token)).equals(value));
    if (!tooOld && !used) {
      return Optional.empty();
    }
    return Optional.of(
        Rule.NOT_ATOMIC
            .at(
                statement,
                tooOld
                    ? "ALTER TYPE … ADD VALUE cannot run in a transaction before PostgreSQL 12"
                    : "A later statement uses the value '%s', which needs a commit between"
                        .formatted(value))
            .safer("Put it into a migration of its own."));
  }

  /** A COMMIT at the end keeps nothing that the migration would not have kept anyway. */
  private static Optional<Finding> committed(ReviewContext context, ScriptStatement statement) {
    return statement.number() == context.statements().size()
        ? Optional.empty()
        : Optional.of(
            Rule.NOT_ATOMIC
                .at(statement, "COMMIT in the middle of a migration")
                .safer("Leave BEGIN and COMMIT out, or make two migrations of it."));
  }

  static Stream<Finding> onSqlite(ReviewContext context, Occurrence<OutsideTransaction> outside) {
    return context.statements().size() == 1
        ? Stream.empty()
        : Stream.of(
            Rule.NOT_ATOMIC
                .at(
                    outside.statement(),
                    outside.action().keyword() + " cannot run in a transaction")
                .safer("Put it into a migration of its own."));
  }

  /** BEGIN without COMMIT, COMMIT without BEGIN, BEGIN in BEGIN. */
  static Stream<Finding> unbalanced(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    Occurrence<TransactionControl> open = null;
    for (Occurrence<TransactionControl> found : context.each(TransactionControl.class).toList()) {
      boolean begins = Set.of("BEGIN", "START").contains(found.action().keyword());
      if (begins && open != null) {
        findings.add(at(found, "Begins a transaction inside a transaction"));
      } else if (!begins && open == null) {
        findings.add(at(found, "Ends a transaction that nothing has begun"));
      }
      open = begins ? found : null;
    }
    if (open != null) {
      findings.add(at(open, "Begins a transaction that nothing ends"));
    }
    return findings.stream();
  }

  private static Finding at(Occurrence<TransactionControl> found, String title) {
    return Rule.UNBALANCED_TRANSACTION
        .at(found.statement(), title)
        .safer("Leave BEGIN and COMMIT out: a migration runs in one transaction anyway.");
  }

  /** What a second run of the script would fail at, after a first one that stopped halfway. */
  static Stream<Finding> notRepeatable(ReviewContext context) {
    boolean inPieces =
        context.statements().size() > 1
            && context.statements().stream()
                .map(statement -> TransactionUse.of(statement, context.script().text()))
                .anyMatch(use ->
                    use instanceof TransactionUse.Alone || use instanceof TransactionUse.Commits);
    return inPieces
        ? context.statements().stream()
            .limit(context.statements().size() - 1L)
            .filter(Pieces::failsWhenRepeated)
            .map(statement ->
                Rule.NOT_REPEATABLE
                    .at(statement, "A second run fails here")
                    .safer("Write IF NOT EXISTS or IF EXISTS, or make a migration of each piece."))
        : Stream.empty();
  }

  private static boolean failsWhenRepeated(ScriptStatement statement) {
    return statement.actions().stream()
        .anyMatch(action ->
            switch (action) {
              case CreateTable made -> !made.form().ifNotExists();
              case CreateIndex made -> !made.form().ifNotExists();
              case AddColumn added -> !added.ifNotExists();
              case DropTable gone -> !gone.ifExists();
              case DropColumn gone -> !gone.ifExists();
              case DropIndex gone -> !gone.ifExists();
              default -> false;
            });
  }
}
