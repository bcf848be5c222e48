package dev.refract.migrate.review.impact;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.AccessAction;
import dev.refract.migrate.script.action.ColumnAction;
import dev.refract.migrate.script.action.ConstraintAction;
import dev.refract.migrate.script.action.IndexAction;
import dev.refract.migrate.script.action.PartitionAction;
import dev.refract.migrate.script.action.RoutineAction;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.SchemaAction;
import dev.refract.migrate.script.action.SessionAction;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StorageAction;
import dev.refract.migrate.script.action.TableAction;
import dev.refract.migrate.script.action.TypeAction;
import dev.refract.migrate.script.action.ViewAction;
import java.util.stream.Stream;

/** Chooses the rows of the table of forms that a statement of PostgreSQL is. */
public final class Impacts {
  private Impacts() {}

  /** Of all actions of a statement together: one ALTER TABLE scans and rewrites once. */
  public static Impact of(ScriptStatement statement, Situation situation) {
    return statement.actions().stream()
        .map(action -> of(action, situation))
        .reduce(Impact.NONE, Impact::and);
  }

  public static Impact of(StatementAction action, Situation situation) {
    return choices(action, situation).map(Choice::impact).reduce(Impact.NONE, Impact::and);
  }

  /**
   * The same as {@link #of(ScriptStatement, Situation)}, with the partitions of the tables that the
   * statement names: they are locked as their table is, and the work is done in them.
   */
  public static Impact withPartitions(ScriptStatement statement, Situation situation) {
    PartitionReach reach = new PartitionReach(statement, situation);
    return statement.actions().stream()
        .flatMap(action -> choices(action, situation))
        .map(choice -> choice.impact(reach))
        .reduce(Impact.NONE, Impact::and);
  }

  private static Stream<Choice> choices(StatementAction action, Situation situation) {
    return switch (action) {
      case ColumnAction column -> ColumnForms.of(column, situation);
      case ConstraintAction constraint -> ConstraintForms.of(constraint, situation);
      case IndexAction index -> IndexForms.of(index, situation);
      case TableAction table -> TableForms.of(table, situation);
      case StorageAction storage -> StorageForms.of(storage);
      case PartitionAction partition -> PartitionForms.of(partition, situation);
      case RoutineAction routine -> OtherForms.of(routine);
      case ViewAction view -> OtherForms.of(view);
      case AccessAction access -> OtherForms.of(access);
      case RowAction rows -> OtherForms.of(rows);
      case SchemaAction schema -> OtherForms.of(schema);
      case TypeAction _, SessionAction _, StatementAction.Other _ -> Stream.empty();
    };
  }
}
