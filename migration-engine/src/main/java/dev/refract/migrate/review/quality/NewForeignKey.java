package dev.refract.migrate.review.quality;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A foreign key that the script makes, however that is written.
 *
 * @param definition its columns are those of the column in whose definition it stands
 */
record NewForeignKey(
    ScriptStatement statement, TableName table, ConstraintDefinition.Foreign definition) {

  static Stream<NewForeignKey> in(ReviewContext context) {
    return Stream.of(
            context
                .each(AddConstraint.class)
                .flatMap(add ->
                    of(
                        add.statement(),
                        add.action().table(),
                        Stream.of(add.action().constraint()))),
            context
                .each(CreateTable.class)
                .flatMap(made ->
                    of(
                        made.statement(),
                        made.action().table(),
                        made.action().allConstraints().stream())),
            context
                .each(AddColumn.class)
                .flatMap(add ->
                    of(
                        add.statement(),
                        add.action().table(),
                        add.action().column().constraints().stream())))
        .flatMap(keys -> keys);
  }

  private static Stream<NewForeignKey> of(
      ScriptStatement statement, TableName table, Stream<ConstraintDefinition> constraints) {
    return constraints
        .filter(ConstraintDefinition.Foreign.class::isInstance)
        .map(key -> new NewForeignKey(statement, table, (ConstraintDefinition.Foreign) key));
  }

  List<String> columns() {
    return definition.columns();
  }
}
