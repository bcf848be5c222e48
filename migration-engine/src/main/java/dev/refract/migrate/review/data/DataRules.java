package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.AddIdentity;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.RowAction.Insert;
import dev.refract.migrate.script.action.TableAction.CreateTable;
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
          each(
              Rule.OPTIONAL_BECOMES_REQUIRED,
              SetNotNull.class,
              ColumnBecomesRequired::bySetNotNull),
          new Analyser(Rule.OPTIONAL_BECOMES_REQUIRED, ColumnBecomesRequired::inRebuilds),
          each(Rule.UNIQUE_OVER_DUPLICATES, CreateIndex.class, UniqueOverDuplicates::ofUniqueIndex),
          each(
              Rule.UNIQUE_OVER_DUPLICATES, AddConstraint.class, UniqueOverDuplicates::ofConstraint),
          each(Rule.UNIQUE_OVER_DUPLICATES, AddColumn.class, UniqueOverDuplicates::ofNewColumn),
          each(Rule.FOREIGN_KEY_OVER_ORPHANS, AddConstraint.class, ForeignKeyOverOrphans::added),
          each(
              Rule.FOREIGN_KEY_OVER_ORPHANS,
              ValidateConstraint.class,
              ForeignKeyOverOrphans::validated),
          each(Rule.CHECK_OVER_ROWS, AddConstraint.class, CheckOverRows::added),
          each(Rule.CHECK_OVER_ROWS, ValidateConstraint.class, CheckOverRows::validated),
          each(Rule.PRIMARY_KEY_OVER_ROWS, AddConstraint.class, PrimaryKeyOverRows::added),
          each(Rule.SCALAR_TO_LIST, ChangeType.class, ScalarToList::changed),
          each(Rule.DEFAULT_AGAINST_RULES, AddColumn.class, DefaultAgainstRules::ofNewColumn),
          each(Rule.DEFAULT_AGAINST_RULES, SetDefault.class, DefaultAgainstRules::ofSetDefault),
          each(Rule.SEQUENCE_BEHIND, AddIdentity.class, SequenceBehind::ofNewIdentity),
          each(Rule.SEQUENCE_BEHIND, Insert.class, SequenceBehind::ofInsert),
          each(Rule.EQUAL_WITHOUT_CASE, ChangeType.class, EqualWithoutCase::byType),
          each(Rule.EQUAL_WITHOUT_CASE, CreateIndex.class, EqualWithoutCase::byIndex),
          each(Rule.DEFAULT_NOT_READABLE, CreateTable.class, DefaultLiteral::ofNewTable),
          each(Rule.DEFAULT_NOT_READABLE, AddColumn.class, DefaultLiteral::ofNewColumn),
          each(Rule.DEFAULT_NOT_READABLE, SetDefault.class, DefaultLiteral::ofSetDefault));
}
