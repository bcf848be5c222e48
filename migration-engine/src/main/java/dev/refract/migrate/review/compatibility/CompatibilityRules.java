package dev.refract.migrate.review.compatibility;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.List;

/** The rules of family BC, in the order of their codes. */
public final class CompatibilityRules {
  private CompatibilityRules() {}

  public static final List<Analyser> ALL =
      List.of(
          each(Rule.RENAME_TABLE, RenameTable.class, RenamedObject::table),
          each(Rule.RENAME_COLUMN, RenameColumn.class, RenamedObject::column));
}
