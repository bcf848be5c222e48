package dev.refract.migrate.review.sqlite;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ColumnAction.DropNotNull;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What SQLite has learnt since the version of this database. */
final class NewerSqlite {
  private NewerSqlite() {}

  /** SL12. */
  static Stream<Finding> needed(ReviewContext context) {
    return context.statements().stream()
        .flatMap(statement ->
            statement.actions().stream()
                .flatMap(action -> since(statement, action).stream())
                .filter(since -> isOlder(context, since))
                .limit(1)
                .map(since ->
                    Rule.NEWER_SQLITE
                        .at(statement, "Needs SQLite 3.%d".formatted(since))
                        .safer("Rebuild the table, which every version can.")));
  }

  /** The version of 3 that knows it first; see https://www.sqlite.org/changes.html. */
  private static Optional<Integer> since(ScriptStatement statement, StatementAction action) {
    return switch (action) {
      case RenameColumn _ -> Optional.of(25);
      case DropColumn _ -> Optional.of(35);
      case CreateTable _ when isStrict(statement) -> Optional.of(37);
      case SetNotNull _, DropNotNull _, AddConstraint _, DropConstraint _ -> Optional.of(53);
      default -> Optional.empty();
    };
  }

  /** STRICT stands behind the brackets, alone or beside WITHOUT ROWID. */
  private static boolean isStrict(ScriptStatement statement) {
    String text = statement.text();
    return text.substring(text.lastIndexOf(')') + 1).toUpperCase(Locale.ROOT).contains("STRICT");
  }

  private static boolean isOlder(ReviewContext context, int minor) {
    return context.facts().version().filter(version -> !version.isAtLeast(3, minor)).isPresent();
  }
}
