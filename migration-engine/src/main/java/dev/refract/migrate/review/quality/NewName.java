package dev.refract.migrate.review.quality;

import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.function.Function;
import java.util.stream.Stream;

/** A name that the script gives to a table or to a column. */
record NewName(ScriptStatement statement, Kind kind, String name) {

  /** What has it. */
  enum Kind {
    TABLE,
    COLUMN
  }

  /** All of them; none of a table that is only built anew, or that a tool has made for itself. */
  static Stream<NewName> in(ReviewContext context) {
    return Stream.of(
            of(context, CreateTable.class, Kind.TABLE, made -> Stream.of(made.table().name())),
            of(context, RenameTable.class, Kind.TABLE, to -> Stream.of(to.newName())),
            of(
                context,
                CreateTable.class,
                Kind.COLUMN,
                made -> made.columns().stream().map(ColumnDefinition::name)),
            of(context, AddColumn.class, Kind.COLUMN, add -> Stream.of(add.column().name())),
            of(context, RenameColumn.class, Kind.COLUMN, to -> Stream.of(to.newName())))
        .flatMap(names -> names)
        .filter(name -> !context.isInRebuild(name.statement()))
        .filter(name -> !isOfTool(name.statement()));
  }

  private static <A extends StatementAction> Stream<NewName> of(
      ReviewContext context, Class<A> action, Kind kind, Function<A, Stream<String>> names) {
    return context
        .each(action)
        .flatMap(found ->
            names.apply(found.action()).map(name -> new NewName(found.statement(), kind, name)));
  }

  private static boolean isOfTool(ScriptStatement statement) {
    return statement.actions(CreateTable.class).stream()
        .anyMatch(made -> made.table().name().startsWith("_"));
  }
}
