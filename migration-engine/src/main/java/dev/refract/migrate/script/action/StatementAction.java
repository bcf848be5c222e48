package dev.refract.migrate.script.action;

/**
 * What a statement does, read from its words alone. A statement has several when it names several
 * objects ({@code DROP TABLE a, b}) or holds several sub-commands ({@code ALTER TABLE a ADD x int,
 * DROP y}). Whatever is not understood to its last word is {@link Other}.
 */
public sealed interface StatementAction
    permits TableAction,
        StorageAction,
        ColumnAction,
        ConstraintAction,
        IndexAction,
        PartitionAction,
        TypeAction,
        ViewAction,
        RoutineAction,
        SchemaAction,
        AccessAction,
        RowAction,
        SessionAction,
        StatementAction.Other {

  /** Something that was not understood: nothing may be concluded from it. */
  record Other() implements StatementAction {}
}
