package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import java.util.List;

/** The rules of family DD, in the order of their codes. */
public final class DataRules {
  private DataRules() {}

  public static final List<Analyser> ALL =
      List.of(
          each(
              Rule.REQUIRED_COLUMN_WITHOUT_DEFAULT,
              AddColumn.class,
              RequiredColumnWithoutValue::added),
          new Analyser(
              Rule.REQUIRED_COLUMN_WITHOUT_DEFAULT, RequiredColumnWithoutValue::inRebuilds),
          new Analyser(Rule.OPTIONAL_BECOMES_REQUIRED, ColumnBecomesRequired::inRebuilds),
          each(
              Rule.UNIQUE_OVER_DUPLICATES, CreateIndex.class, UniqueOverDuplicates::ofUniqueIndex));
}
