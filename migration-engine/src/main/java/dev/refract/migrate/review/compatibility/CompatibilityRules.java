package dev.refract.migrate.review.compatibility;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.DropDefault;
import dev.refract.migrate.script.action.ColumnAction.DropNotNull;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.RenameConstraint;
import dev.refract.migrate.script.action.SchemaAction.RenameSchema;
import dev.refract.migrate.script.action.SchemaAction.RenameSequence;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import dev.refract.migrate.script.action.TypeAction.RenameType;
import dev.refract.migrate.script.action.ViewAction.RenameView;
import java.util.List;

/** The rules of family BC, in the order of their codes. */
public final class CompatibilityRules {
  private CompatibilityRules() {}

  public static final List<Analyser> ALL =
      List.of(
          each(Rule.RENAME_TABLE, RenameTable.class, RenamedObject::table),
          each(Rule.RENAME_COLUMN, RenameColumn.class, RenamedObject::column),
          each(Rule.RENAME_OTHER, RenameType.class, RenamedObject::type),
          each(Rule.RENAME_OTHER, RenameSchema.class, RenamedObject::schema),
          each(Rule.RENAME_OTHER, RenameSequence.class, RenamedObject::sequence),
          each(Rule.RENAME_OTHER, RenameView.class, RenamedObject::view),
          each(Rule.RENAME_OTHER, RenameConstraint.class, RenamedObject::constraint),
          each(Rule.DEFAULT_DROPPED, DropDefault.class, ChangedPromise::defaultDropped),
          each(Rule.REQUIRED_COLUMN_ADDED, AddColumn.class, ChangedPromise::requiredColumnAdded),
          each(Rule.TIGHTENED, SetNotNull.class, ChangedPromise::nullForbidden),
          each(Rule.TIGHTENED, AddConstraint.class, ChangedPromise::constraintAdded),
          each(Rule.LOOSENED, DropNotNull.class, ChangedPromise::nullAllowed),
          each(Rule.RELATION_TABLE, DropTable.class, RelationTable::dropped),
          each(Rule.RELATION_TABLE, RenameTable.class, RelationTable::renamed),
          each(Rule.PREPARED_PLANS, ChangeType.class, ChangedPromise::typeChanged));
}
