package dev.refract.migrate.command;

import dev.refract.migrate.command.DevPlan.Obstacle;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationName;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.review.DestructiveChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code migrate dev}: first a plan, which changes nothing; then a new migration file. Running it
 * is {@link Deploy}. Nothing here ever empties a database.
 */
public final class Dev {
  /** What a migration says that a person is to fill in. */
  private static final String EMPTY_SCRIPT = "-- This is an empty migration.";

  private Dev() {}

  /**
   * Compares history, database and schema.
   *
   * @throws MigrationException P3006 when the history does not run from an empty database
   */
  public static DevPlan plan(MigrationTarget target, DatabaseSchema schema) {
    return plan(target, schema, RenameChoice.NONE);
  }

  /** The same, where some things may only have got other names. */
  public static DevPlan plan(MigrationTarget target, DatabaseSchema schema, RenameChoice renames) {
    MigrationsFolder folder = target.folder();
    MigrationHistory history = Status.of(target);
    Scope scope = Scope.of(schema);
    DatabaseSchema reached = target.shadow().replay(folder.migrations(), scope);
    DiffReport change = Diff.between(new Pair<>(reached, schema), renames);
    DestructiveChanges risks =
        DestructiveChanges.counted(change.steps(), Review.facts(target.database()));
    return new DevPlan(
        history,
        obstacles(target, history, scope),
        change,
        risks,
        change.isEmpty()
            ? EMPTY_SCRIPT
            : change.script().text(DestructiveChanges.heading(change.steps())));
  }

  /**
   * Writes the plan's migration into the folder; run {@link Deploy} to apply it.
   *
   * @param wish what the person calls it
   */
  public static MigrationFile create(MigrationTarget target, DevPlan plan, String wish) {
    return target
        .folder()
        .create(
            MigrationName.folder(target.clock().instant(), wish),
            plan.script(),
            target.database().dialect().provider());
  }

  private static List<Obstacle> obstacles(
      MigrationTarget target, MigrationHistory history, Scope scope) {
    List<Obstacle> obstacles = new ArrayList<>();
    List<String> failed = names(history, MigrationState.FAILED);
    List<String> edited = names(history, MigrationState.EDITED);
    Map<String, String> renamed = history.renamed();
    List<String> missing =
        names(history, MigrationState.MISSING).stream()
            .filter(name -> !renamed.containsKey(name))
            .toList();
    if (!failed.isEmpty()) {
      obstacles.add(new Obstacle.Failed(failed));
    }
    if (!edited.isEmpty()) {
      obstacles.add(new Obstacle.Edited(edited));
    }
    renamed.forEach((from, to) -> obstacles.add(new Obstacle.Renamed(from, to)));
    if (!missing.isEmpty()) {
      obstacles.add(new Obstacle.Missing(missing));
    }
    if (obstacles.isEmpty()) {
      if (Status.needsBaseline(target)) {
        List<String> files = history.waiting().stream().map(MigrationFile::name).toList();
        return List.of(new Obstacle.Unrecorded(files));
      }
      DiffReport drift = Drift.of(target, history, scope);
      if (!drift.isEmpty()) {
        obstacles.add(new Obstacle.Drifted(drift));
      }
    }
    return obstacles;
  }

  private static List<String> names(MigrationHistory history, MigrationState state) {
    return history.in(state).stream().map(HistoryEntry::name).toList();
  }
}
