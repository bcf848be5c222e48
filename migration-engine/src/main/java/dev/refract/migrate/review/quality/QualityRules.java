package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.AccessAction.SwitchRowSecurity;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.RoutineAction.CreateRoutine;
import dev.refract.migrate.script.action.StorageAction.SetStorageParameters;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.List;

/** The rules of family SC, in the order of their codes. */
public final class QualityRules {
  private QualityRules() {}

  public static final List<Analyser> ALL =
      List.of(
          new Analyser(Rule.FOREIGN_KEY_WITHOUT_INDEX, ForeignKeys::withoutIndex),
          each(Rule.REDUNDANT_INDEX, CreateIndex.class, Indexes::redundant),
          each(Rule.NO_PRIMARY_KEY, CreateTable.class, Tables::withoutPrimaryKey),
          each(Rule.UNFIT_TYPE, CreateTable.class, Tables::unfitTypes),
          each(Rule.UNFIT_TYPE, AddColumn.class, Tables::unfitType),
          new Analyser(Rule.LONG_NAME, Tables::longNames),
          new Analyser(Rule.FOREIGN_KEY_TO_NO_KEY, ForeignKeys::toRepeatingColumns),
          new Analyser(Rule.FOREIGN_KEY_TO_NO_KEY, KeyTypes::differing),
          new Analyser(Rule.SET_NULL_OF_REQUIRED, ForeignKeys::emptyingRequired),
          new Analyser(Rule.UNFIT_NAME, ReservedNames::made),
          new Analyser(Rule.UNFIT_NAME, NamingStyles::departures),
          each(Rule.COLUMN_ORDER, CreateTable.class, ColumnOrder::padded),
          each(Rule.UNNAMED_OBJECT, CreateIndex.class, Indexes::unnamed),
          each(Rule.UNNAMED_OBJECT, AddConstraint.class, Indexes::unnamedConstraint),
          new Analyser(Rule.CHANGING_CHECK, Tables::volatileChecks),
          each(Rule.UNGUARDED_RIGHTS, SwitchRowSecurity.class, Tables::rowSecurityWithoutPolicy),
          each(Rule.UNGUARDED_RIGHTS, CreateRoutine.class, Tables::definerWithoutPath),
          new Analyser(Rule.PARTITION_KEY_NOT_IN_KEY, PartitionKeys::missing),
          new Analyser(Rule.NONDETERMINISTIC_COLLATION, Collations::columns),
          each(Rule.NONDETERMINISTIC_COLLATION, CreateIndex.class, Collations::patternIndex),
          new Analyser(Rule.NONDETERMINISTIC_COLLATION, Collations::foreignKeys),
          each(Rule.UNUSUAL_STORAGE, CreateTable.class, Tables::unlogged),
          each(Rule.UNUSUAL_STORAGE, SetStorageParameters.class, Tables::autovacuum),
          new Analyser(Rule.UNQUALIFIED_NAME, UnqualifiedNames::used));
}
