package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.TableAction.DropTable;
import java.util.List;

/** The rules of family DS, in the order of their codes. */
public final class DestructiveRules {
  private DestructiveRules() {}

  public static final List<Analyser> ALL =
      List.of(
          each(Rule.DROP_TABLE, DropTable.class, DroppedTable::withRows),
          new Analyser(Rule.DROP_COLUMN, DroppedColumn::withValues),
          new Analyser(Rule.DROP_RECREATE_AS_RENAME, SuspectedRename::ofColumns),
          each(Rule.DROP_RECREATE_AS_RENAME, DropTable.class, SuspectedRename::ofTable),
          each(Rule.WRITE_WITHOUT_WHERE, Delete.class, UnlimitedWrite::ofDelete),
          each(Rule.WRITE_WITHOUT_WHERE, Update.class, UnlimitedWrite::ofUpdate));
}
