package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.RoutineAction.DropTrigger;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.SchemaAction.DropDatabase;
import dev.refract.migrate.script.action.SchemaAction.DropSchema;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.TruncateTable;
import java.util.List;

/** The rules of family DS, in the order of their codes. */
public final class DestructiveRules {
  private DestructiveRules() {}

  public static final List<Analyser> ALL =
      List.of(
          each(Rule.DROP_TABLE, DropTable.class, DroppedTable::withRows),
          new Analyser(Rule.DROP_COLUMN, DroppedColumn::withValues),
          each(Rule.DROP_COLUMN_CASUALTIES, DropColumn.class, DroppedColumn::withCasualties),
          new Analyser(Rule.DROP_RECREATE_AS_RENAME, SuspectedRename::ofColumns),
          each(Rule.DROP_RECREATE_AS_RENAME, DropTable.class, SuspectedRename::ofTable),
          each(Rule.DROP_SCHEMA, DropSchema.class, DroppedNamespace::schema),
          each(Rule.DROP_SCHEMA, DropDatabase.class, DroppedNamespace::database),
          new Analyser(Rule.CASCADE, Cascade::in),
          each(Rule.TRUNCATE, TruncateTable.class, TruncatedTable::withRows),
          each(Rule.WRITE_WITHOUT_WHERE, Delete.class, UnlimitedWrite::ofDelete),
          each(Rule.WRITE_WITHOUT_WHERE, Update.class, UnlimitedWrite::ofUpdate),
          each(Rule.ENUM_VALUE_REMOVED, ChangeType.class, EnumValues::removed),
          each(Rule.NARROWED_TYPE, ChangeType.class, ChangedType::narrowed),
          new Analyser(Rule.TYPE_WITHOUT_CAST, DroppedColumn::madeAnew),
          each(Rule.TYPE_WITHOUT_CAST, ChangeType.class, ChangedType::withoutCast),
          each(Rule.TYPE_WITHOUT_CAST, ChangeType.class, ChangedType::unreadable),
          each(Rule.DROP_CONSTRAINT, DropConstraint.class, DroppedConstraint::ofRows),
          each(Rule.DROP_PRIMARY_KEY, DropConstraint.class, DroppedConstraint::ofPrimaryKey),
          each(Rule.DROP_PRIMARY_KEY, DropConstraint.class, DroppedConstraint::pointedTo),
          each(Rule.DROP_INDEX_IN_USE, DropIndex.class, DroppedIndex::inUse),
          new Analyser(Rule.DROP_DEFINITION, DroppedDefinition::ofObjects),
          each(Rule.DROP_DEFINITION, DropTrigger.class, DroppedDefinition::ofTrigger));
}
