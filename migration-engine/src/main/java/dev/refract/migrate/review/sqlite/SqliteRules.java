package dev.refract.migrate.review.sqlite;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.SessionAction.Pragma;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.List;

/** The rules of family SL, in the order of their codes. */
public final class SqliteRules {
  private SqliteRules() {}

  public static final List<Analyser> ALL =
      List.of(
          new Analyser(Rule.PARENT_DROPPED_WITH_KEYS_ON, ParentDroppedWithKeysOn::in),
          each(Rule.DEFERRED_KEYS_NOT_ENOUGH, Pragma.class, BrokenKeys::onlyDeferred),
          each(Rule.REBUILD_ORDER, RenameTable.class, RebuildLosses::order),
          new Analyser(Rule.REBUILD_LOSES_INDEX, RebuildLosses::indexes),
          new Analyser(Rule.BROKEN_VIEW_BLOCKS_RENAME, AlterLimits::brokenViews),
          new Analyser(Rule.AUTOINCREMENT_RESET, RebuildLosses::counter),
          new Analyser(Rule.REBUILD_CHANGES_TYPE, RebuildChangesType::in),
          new Analyser(Rule.DOUBLE_QUOTED_LITERAL, RebuildLosses::literals),
          each(Rule.ADD_COLUMN_LIMITS, AddColumn.class, AlterLimits::added),
          each(Rule.DROP_COLUMN_BLOCKED, DropColumn.class, AlterLimits::dropped),
          each(Rule.DANGLING_FOREIGN_KEY, DropTable.class, BrokenKeys::ofTable),
          each(Rule.DANGLING_FOREIGN_KEY, DropColumn.class, BrokenKeys::ofColumn),
          new Analyser(Rule.NEWER_SQLITE, NewerSqlite::needed),
          new Analyser(Rule.REBUILD_COPIES_ROWS, RebuildCopiesRows::in),
          new Analyser(Rule.REBUILD_LOSES_PROPERTY, RebuildLosses::properties),
          each(Rule.LEGACY_ALTER_TABLE, Pragma.class, BrokenKeys::legacy));
}
