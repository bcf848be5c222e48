package dev.refract.migrate.review;

import java.util.List;

/** All analysers, by family. */
final class Analysers {
  private Analysers() {}

  static final List<Analyser> ALL =
      List.of(
          // DS: loses data
          new DroppedTable(),
          new DroppedColumn(),
          new SuspectedRename(),
          new UnlimitedWrite(),
          // DD: depends on the data
          new RequiredColumnWithoutValue(),
          new ColumnBecomesRequired(),
          new UniqueOverDuplicates(),
          // BC: breaks running code
          new RenameBreaksRunningCode(),
          // TX: transaction
          new StatementOutsideTransaction(),
          // SL: SQLite
          new ParentDroppedWithKeysOn(),
          new RebuildChangesType(),
          new RebuildCopiesRows());
}
