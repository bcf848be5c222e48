package dev.refract.migrate.review.quality;

import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The names that a statement gives to tables, or to columns. */
record NewNames(ScriptStatement statement, Kind kind, List<String> names) {

  /** What has them. */
  enum Kind {
    TABLE,
    COLUMN
  }

  /** In the order of the script; none of tables that are only built anew, or that a tool makes. */
  static Stream<NewNames> in(ReviewContext context) {
    return context.statements().stream()
        .filter(statement -> !context.isInRebuild(statement) && !isOfTool(statement))
        .flatMap(statement ->
            Stream.of(of(statement, Kind.TABLE), of(statement, Kind.COLUMN))
                .filter(found -> !found.names().isEmpty()));
  }

  private static NewNames of(ScriptStatement statement, Kind kind) {
    return new NewNames(
        statement,
        kind,
        statement.actions().stream()
            .flatMap(action -> kind == Kind.TABLE ? tables(action) : columns(action))
            .distinct()
            .toList());
  }

  private static Stream<String> tables(StatementAction action) {
    return switch (action) {
      case CreateTable made -> Stream.of(made.table().name());
      case RenameTable to -> Stream.of(to.newName());
      default -> Stream.empty();
    };
  }

  private static Stream<String> columns(StatementAction action) {
    return switch (action) {
      case CreateTable made -> made.columns().stream().map(ColumnDefinition::name);
      case AddColumn add -> Stream.of(add.column().name());
      case RenameColumn to -> Stream.of(to.newName());
      default -> Stream.empty();
    };
  }

  /** A table of a relation of many to many, or of the history. */
  private static boolean isOfTool(ScriptStatement statement) {
    return statement.actions(CreateTable.class).stream()
        .anyMatch(made -> made.table().name().startsWith("_"));
  }

  /** Those of its names that are as wanted. */
  List<String> only(Predicate<String> wanted) {
    return names.stream().filter(wanted).toList();
  }
}
