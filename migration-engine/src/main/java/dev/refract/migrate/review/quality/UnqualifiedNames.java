package dev.refract.migrate.review.quality;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction;
import dev.refract.migrate.script.action.ConstraintAction;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.PartitionAction;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction;
import dev.refract.migrate.script.action.TypeAction;
import dev.refract.migrate.script.action.ViewAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that do not say in which schema their thing is. */
final class UnqualifiedNames {
  private UnqualifiedNames() {}

  /** One finding for all that a statement works on. */
  static Stream<Finding> used(ReviewContext context) {
    return context.statements().stream().flatMap(statement -> used(statement).stream());
  }

  private static Optional<Finding> used(ScriptStatement statement) {
    List<String> names =
        statement.actions().stream()
            .flatMap(action -> subject(action).stream())
            .filter(name -> name.namespace().isEmpty())
            .map(TableName::name)
            .distinct()
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rule.UNQUALIFIED_NAME.at(statement, ReviewContext.quoted(names) + " without a schema"));
  }

  private static Optional<TableName> subject(StatementAction action) {
    return switch (action) {
      case TableAction of -> Optional.of(of.table());
      case ColumnAction of -> Optional.of(of.table());
      case ConstraintAction of -> Optional.of(of.table());
      case PartitionAction of -> Optional.of(of.table());
      case RowAction of -> Optional.of(of.table());
      case TypeAction of -> Optional.of(of.type());
      case ViewAction of -> Optional.of(of.view());
      case CreateIndex of -> Optional.of(of.table());
      case DropIndex of -> Optional.of(of.index());
      default -> Optional.empty();
    };
  }
}
