package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Impact.Lock;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.safer.Sql;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.AccessAction.ChangeOwner;
import dev.refract.migrate.script.action.AccessAction.SwitchRowSecurity;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.RoutineAction;
import dev.refract.migrate.script.action.RoutineAction.CreateTrigger;
import dev.refract.migrate.script.action.RoutineAction.DropTrigger;
import dev.refract.migrate.script.action.RoutineAction.SwitchTrigger;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StorageAction;
import dev.refract.migrate.script.action.StorageAction.Cluster;
import dev.refract.migrate.script.action.StorageAction.SetAccessMethod;
import dev.refract.migrate.script.action.StorageAction.SetLogging;
import dev.refract.migrate.script.action.StorageAction.SetReplicaIdentity;
import dev.refract.migrate.script.action.StorageAction.SetTablespace;
import dev.refract.migrate.script.action.StorageAction.Vacuum;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.MoveTable;
import dev.refract.migrate.script.action.ViewAction.CreateMaterializedView;
import dev.refract.migrate.script.action.ViewAction.RefreshMaterializedView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Storage, triggers, views, and the other end of foreign keys. */
final class OtherLocks {
  private OtherLocks() {}

  /** LK28. */
  static Stream<Finding> storage(ReviewContext context, Occurrence<StorageAction> change) {
    Optional<String> what =
        switch (change.action()) {
          case SetLogging set -> Optional.of(set.logged() ? "SET LOGGED" : "SET UNLOGGED");
          case SetTablespace _ -> Optional.of("SET TABLESPACE");
          case SetAccessMethod _ -> Optional.of("SET ACCESS METHOD");
          case Cluster _ -> Optional.of("CLUSTER");
          case Vacuum vacuum when vacuum.full() -> Optional.of("VACUUM FULL");
          default -> Optional.empty();
        };
    return what.stream()
        .flatMap(command ->
            tables(change)
                .flatMap(table ->
                    Weight.of(
                        context,
                        table,
                        Rule.STORAGE_REWRITE
                            .at(
                                change.statement(),
                                "%s rewrites %s under a lock for all"
                                    .formatted(command, quote(table)))
                            .safer("pg_repack does it beside the readers and writers."))));
  }

  private static Stream<TableName> tables(Occurrence<StorageAction> change) {
    return switch (change.action()) {
      case SetLogging set -> Stream.of(set.table());
      case SetTablespace set -> Stream.of(set.table());
      case SetAccessMethod set -> Stream.of(set.table());
      case Cluster cluster -> cluster.table().stream();
      case Vacuum vacuum -> vacuum.tables().stream();
      default -> Stream.empty();
    };
  }

  /** LK33. */
  static Stream<Finding> trigger(ReviewContext context, Occurrence<RoutineAction> change) {
    record Change(TableName table, String words) {}
    Optional<Change> found =
        switch (change.action()) {
          case CreateTrigger create ->
              Optional.of(new Change(create.table(), "Creates trigger " + quote(create.trigger())));
          case DropTrigger drop ->
              drop.table()
                  .map(table -> new Change(table, "Drops trigger " + quote(drop.trigger())));
          case SwitchTrigger switched ->
              Optional.of(
                  new Change(
                      switched.table(),
                      (switched.enabled() ? "Enables" : "Disables")
                          + " trigger "
                          + switched.trigger()));
          default -> Optional.empty();
        };
    return found
        .filter(one -> Weight.isInUse(context, one.table()))
        .map(one ->
            Rule.CHANGE_TRIGGER.at(change.statement(), one.words() + " on " + quote(one.table())))
        .stream();
  }

  /** LK34: a view that is filled while nobody can read it. */
  static Stream<Finding> refreshed(
      ReviewContext context, Occurrence<RefreshMaterializedView> refresh) {
    RefreshMaterializedView action = refresh.action();
    boolean silent =
        action.concurrently()
            || !action.withData()
            || context
                .each(CreateMaterializedView.class)
                .anyMatch(create -> create.action().view().mayBe(action.view()));
    return silent
        ? Stream.empty()
        : Stream.of(
            Rule.MATERIALIZED_VIEW_DATA
                .at(
                    refresh.statement(),
                    "Nobody can read %s while it is filled".formatted(quote(action.view())))
                .safer("REFRESH … CONCURRENTLY, which needs a unique index on the view.")
                .with(
                    new Rewrite(
                        refresh.statement().number(),
                        0,
                        "Refresh concurrently",
                        List.of(
                            new Here(
                                Sql.insertBehind(
                                    refresh.statement().text(), "VIEW", "CONCURRENTLY"))))));
  }

  /** LK36. */
  static Stream<Finding> brief(
      ReviewContext context, ScriptStatement statement, StatementAction action) {
    record Change(TableName table, String words) {}
    Optional<Change> found =
        switch (action) {
          case MoveTable move ->
              Optional.of(new Change(move.table(), "Moves %s to schema " + quote(move.schema())));
          case ChangeOwner owner when owner.kind().equals("TABLE") ->
              Optional.of(
                  new Change(owner.object(), "Gives %s to the owner " + quote(owner.owner())));
          case SetReplicaIdentity set ->
              Optional.of(new Change(set.table(), "Changes the replica identity of %s"));
          case SwitchRowSecurity set ->
              Optional.of(new Change(set.table(), "Changes the row level security of %s"));
          default -> Optional.empty();
        };
    return found
        .filter(one -> Weight.isInUse(context, one.table()))
        .map(one ->
            Rule.BRIEF_EXCLUSIVE_LOCK.at(statement, one.words().formatted(quote(one.table()))))
        .stream();
  }

  /** LK36 over all statements. */
  static Stream<Finding> brief(ReviewContext context) {
    return context.statements().stream()
        .flatMap(statement ->
            statement.actions().stream().flatMap(action -> brief(context, statement, action)));
  }

  /** LK21: tables that a statement locks without naming them, or where none would expect it. */
  static Stream<Finding> otherEnd(ReviewContext context) {
    StatementImpacts impacts = StatementImpacts.of(context);
    return context.statements().stream()
        .filter(OtherLocks::concernsForeignKeys)
        .flatMap(statement -> otherEnd(context, statement, impacts.of(statement)));
  }

  private static boolean concernsForeignKeys(ScriptStatement statement) {
    boolean makesTable =
        statement.actions(CreateTable.class).stream()
            .anyMatch(made -> made.form().partitionOf().isEmpty());
    return makesTable
        || statement.does(DropTable.class)
        || statement.does(AddConstraint.class)
        || statement.does(DropConstraint.class);
  }

  private static Stream<Finding> otherEnd(
      ReviewContext context, ScriptStatement statement, Impact impact) {
    List<Lock> others =
        impact.locks().stream()
            .filter(lock -> lock.mode().blocksWrites())
            .filter(lock -> Weight.isInUse(context, lock.relation()))
            .filter(lock -> !isSubject(statement, lock.relation()))
            .toList();
    if (others.isEmpty()) {
      return Stream.empty();
    }
    String names =
        others.stream().map(lock -> quote(lock.relation())).collect(Collectors.joining(", "));
    return Stream.of(
        Rule.FOREIGN_KEY_LOCKS_BOTH
            .at(
                statement,
                "Locks %s too, which blocks %s"
                    .formatted(names, others.getFirst().mode().blocked()))
            .safer(
                "Keep the transaction short, and lock the tables in the order in which the"
                    + " application does."));
  }

  private static boolean isSubject(ScriptStatement statement, TableName table) {
    return statement.actions().stream()
        .anyMatch(action ->
            switch (action) {
              case DropTable drop -> drop.table().mayBe(table);
              case AddConstraint add -> add.table().mayBe(table);
              case DropConstraint drop -> drop.table().mayBe(table);
              default -> false;
            });
  }
}
