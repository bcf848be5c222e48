package dev.refract.migrate.command;

import dev.refract.migrate.command.DownPlan.Reversal;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.diff.DatabaseDiffer;
import dev.refract.migrate.diff.ReversedRenames;
import dev.refract.migrate.diff.Step;
import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.history.ReverseScript;
import dev.refract.migrate.render.Script;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.migrate.render.Statement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code migrate down}: the last applied migration, taken back. First a plan, which changes
 * nothing; it says what cannot come back.
 */
public final class Down {
  private Down() {}

  /**
   * Plans the way back of the last applied migration.
   *
   * @param scope which schemas of the database the project describes
   * @throws MigrationException P3009 while a failed migration is unresolved, P3006 where the
   *     migrations do not run from an empty database
   * @throws RefractException P3093 where no migration is applied, or the files of those that are
   *     have changed
   */
  public static DownPlan plan(MigrationTarget target, Scope scope) {
    MigrationHistory history = Status.of(target);
    List<MigrationFile> applied = applied(history);
    MigrationFile last = applied.getLast();
    Dialect dialect = target.database().dialect();
    Pair<DatabaseSchema> databases =
        new Pair<>(
            target.shadow().replay(applied.subList(0, applied.size() - 1), scope),
            target.shadow().replay(applied, scope));
    ScriptRunner runner = ScriptRunner.of(target.database());
    List<SqlScript> scripts =
        applied.stream().map(migration -> runner.parse(migration.requireScript())).toList();
    SqlScript forward = scripts.getLast();
    List<Rename> renames = ReversedRenames.of(ScriptRenames.of(forward, databases));
    List<Step> back =
        DatabaseDiffer.diff(
            new Pair<>(databases.next(), databases.previous().inNamespacesOf(databases.next())),
            renames);
    List<Reversal> steps = back.stream().map(step -> reversal(dialect, step)).toList();
    List<String> losses = steps.stream().map(Reversal::losses).flatMap(List::stream).toList();
    Optional<String> written = ReverseScript.of(last);
    Script script = ScriptRenderer.render(dialect, back);
    return new DownPlan(
        last,
        steps,
        written.orElseGet(() -> script.text(losses)),
        written.isPresent(),
        HandWritten.in(forward, scripts));
  }

  private static Reversal reversal(Dialect dialect, Step step) {
    List<String> statements =
        ScriptRenderer.render(dialect, List.of(step)).statements().stream()
            .map(Statement::sql)
            .toList();
    return new Reversal(step.summary(), statements, ReversalLosses.of(step));
  }

  private static List<MigrationFile> applied(MigrationHistory history) {
    List<HistoryEntry> failed = history.in(MigrationState.FAILED);
    if (!failed.isEmpty()) {
      throw MigrationException.failedBefore(failed);
    }
    for (MigrationState state : List.of(MigrationState.EDITED, MigrationState.MISSING)) {
      if (!history.in(state).isEmpty()) {
        String name = history.in(state).getFirst().name();
        throw refused(
            "The file of the applied migration `"
                + name
                + "` has "
                + (state == MigrationState.EDITED ? "changed" : "gone")
                + ", so nobody knows what it did. Restore it from version control first.");
      }
    }
    List<MigrationFile> applied =
        history.in(MigrationState.APPLIED).stream()
            .flatMap(entry -> entry.file().stream())
            .toList();
    if (applied.isEmpty()) {
      throw refused("No migration is applied, so there is nothing to take back.");
    }
    return applied;
  }

  /** Writes the plan's script beside the migration, for a person to change it. */
  public static void write(DownPlan plan) {
    ReverseScript.write(plan.migration(), plan.script());
  }

  /**
   * Runs the plan's script and records the migration as rolled back, which both tools read as not
   * applied.
   *
   * @throws RefractException P3093 where the script fails, or the migration is not the last one any
   *     more
   */
  public static void apply(MigrationTarget target, DownPlan plan, MigrationProgress progress) {
    ScriptRunner runner = ScriptRunner.of(target.database());
    SqlScript script = runner.parse(plan.script());
    try (Session session = Session.exclusive(target)) {
      runner.run(session.connection(), script, new Recording(session, plan, progress));
    } catch (ScriptFailure failure) {
      throw failed(plan, failure);
    }
  }

  private static RefractException failed(DownPlan plan, ScriptFailure failure) {
    String kept =
        failure.keptStatements() == 0
            ? " Nothing was changed."
            : " Its first "
                + failure.keptStatements()
                + " statements are kept, because it cannot run in one transaction; the migration"
                + " still counts as applied.";
    return new RefractException(
        "P3093",
        "The way back of `"
            + plan.migration().name()
            + "` failed: "
            + failure.text()
            + "."
            + kept
            + "\nNext: write the script with --write, correct it, and try again.",
        Map.of("migration", plan.migration().name()),
        failure);
  }

  private static RefractException refused(String message) {
    return new RefractException("P3093", message, Map.of());
  }

  /** Checks first and records last, in the transaction of the script. */
  private static final class Recording implements RunBracket {
    private final Session session;
    private final DownPlan plan;
    private final MigrationProgress progress;
    private String row = "";

    Recording(Session session, DownPlan plan, MigrationProgress progress) {
      this.session = session;
      this.plan = plan;
      this.progress = progress;
    }

    @Override
    public boolean opening(Connection connection) throws SQLException {
      List<AppliedMigration> rows =
          session.table().read().orElse(List.of()).stream()
              .filter(applied -> !applied.isRolledBack())
              .toList();
      boolean isLast =
          rows.stream()
              .map(AppliedMigration::name)
              .max(String::compareTo)
              .equals(Optional.of(plan.migration().name()));
      if (!isLast || rows.stream().anyMatch(AppliedMigration::isFailed)) {
        throw refused(
            "The migration `"
                + plan.migration().name()
                + "` is not the last applied one any more. Look at it again.");
      }
      row =
          rows.stream()
              .filter(applied -> applied.name().equals(plan.migration().name()))
              .findFirst()
              .orElseThrow()
              .id();
      return true;
    }

    @Override
    public void announce(String notice) {
      progress.announce(plan.migration().name(), notice);
    }

    @Override
    public void starting(int number, int count) {
      progress.statement(number, count);
    }

    @Override
    public void closing(Connection connection) throws SQLException {
      session.table().markRolledBack(row);
    }
  }
}
