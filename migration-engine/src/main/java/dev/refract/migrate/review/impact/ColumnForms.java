package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.ColumnAction;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.AddIdentity;
import dev.refract.migrate.script.action.ColumnAction.ChangeIdentity;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ColumnAction.DropDefault;
import dev.refract.migrate.script.action.ColumnAction.DropExpression;
import dev.refract.migrate.script.action.ColumnAction.DropIdentity;
import dev.refract.migrate.script.action.ColumnAction.DropNotNull;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.ColumnAction.SetColumnOptions;
import dev.refract.migrate.script.action.ColumnAction.SetCompression;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ColumnAction.SetExpression;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ColumnAction.SetStatistics;
import dev.refract.migrate.script.action.ColumnAction.SetStorage;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.GivenValue;
import java.util.List;
import java.util.stream.Stream;

/** The forms that change a column. */
final class ColumnForms {
  private ColumnForms() {}

  static Stream<Choice> of(ColumnAction action, Situation situation) {
    TableName table = action.table();
    return switch (action) {
      case AddColumn add ->
          Stream.concat(
              Stream.of(value(table, add.column(), situation)),
              add.column().constraints().stream()
                  .map(constraint -> inline(table, add.column(), constraint)));
      case DropColumn drop -> Stream.of(dropped(drop, situation));
      case RenameColumn _ -> Stream.of(Choice.of(DdlForm.RENAME_COLUMN, table));
      case ChangeType change -> TypeForms.of(change, situation);
      case SetNotNull set -> Stream.of(required(set, situation));
      case SetExpression _ -> Stream.of(Choice.of(DdlForm.SET_EXPRESSION, table));
      case SetStatistics _ -> Stream.of(Choice.of(DdlForm.SET_STATISTICS, table));
      case SetColumnOptions _ -> Stream.of(Choice.of(DdlForm.SET_COLUMN_OPTIONS, table));
      case SetDefault _,
          DropDefault _,
          DropNotNull _,
          AddIdentity _,
          ChangeIdentity _,
          DropIdentity _,
          DropExpression _,
          SetStorage _,
          SetCompression _ ->
          Stream.of(Choice.of(DdlForm.ALTER_COLUMN, table));
    };
  }

  private static Choice value(TableName table, ColumnDefinition column, Situation situation) {
    Known perRow = hasValuePerRow(column, situation);
    boolean computed = column.value() instanceof GivenValue.Generated;
    if (computed && perRow == Known.NO && column.required()) {
      return Choice.of(DdlForm.ADD_COLUMN_CHECK, table);
    }
    return perRow == Known.NO
        ? Choice.of(DdlForm.ADD_COLUMN, table)
        : Choice.of(DdlForm.ADD_COLUMN_PER_ROW_VALUE, table).ifNot(perRow);
  }

  /** Whether every row must be written to hold the new column. */
  static Known hasValuePerRow(ColumnDefinition column, Situation situation) {
    Known value =
        switch (column.value()) {
          case GivenValue.Serial _, GivenValue.Identity _ -> Known.YES;
          case GivenValue.Generated generated -> generated.stored() ? Known.YES : Known.NO;
          case GivenValue.Default given -> situation.isVolatile(given.expression());
          case GivenValue.None _, GivenValue.RowId _ -> Known.NO;
        };
    Known domain = situation.isConstrainedDomain(column.type());
    return domain == Known.YES ? Known.YES : value;
  }

  private static Choice inline(
      TableName table, ColumnDefinition column, ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.Check _ -> Choice.of(DdlForm.ADD_COLUMN_CHECK, table);
      case ConstraintDefinition.Unique _, ConstraintDefinition.PrimaryKey _ ->
          Choice.of(DdlForm.ADD_COLUMN_UNIQUE, table);
      case ConstraintDefinition.Foreign key ->
          Choice.of(
                  column.defaulted()
                      ? DdlForm.ADD_COLUMN_DEFAULT_REFERENCES
                      : DdlForm.ADD_COLUMN_REFERENCES,
                  table)
              .with(Role.OTHER_SIDE, key.referenced());
      case ConstraintDefinition.Exclude _, ConstraintDefinition.NotNull _ ->
          Choice.of(DdlForm.ADD_COLUMN, table);
    };
  }

  private static Choice dropped(DropColumn drop, Situation situation) {
    List<TableName> others =
        situation.live(drop.table()).stream()
            .flatMap(live ->
                Stream.concat(
                    live.foreignKeys().stream()
                        .filter(key -> key.columns().contains(drop.column()))
                        .map(key -> TableName.of(key.referencedTable())),
                    live.referencedBy().stream()
                        .filter(key -> key.referencedColumns().contains(drop.column()))
                        .map(key -> TableName.of(key.table()))))
            .toList();
    return others.isEmpty()
        ? Choice.of(DdlForm.DROP_COLUMN, drop.table())
        : Choice.of(DdlForm.DROP_COLUMN_OF_FOREIGN_KEY, drop.table()).with(Role.OTHER_SIDE, others);
  }

  private static Choice required(SetNotNull set, Situation situation) {
    boolean proven =
        situation.isRequired(set.table(), set.column())
            || (situation.majorVersion() >= 12
                && situation.isProvenNotNull(set.table(), set.column()));
    return Choice.of(proven ? DdlForm.SET_NOT_NULL_PROVEN : DdlForm.SET_NOT_NULL, set.table());
  }
}
