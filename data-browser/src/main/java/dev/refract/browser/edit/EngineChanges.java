package dev.refract.browser.edit;

import dev.refract.browser.edit.CommitOutcome.Committed;
import dev.refract.browser.edit.CommitOutcome.Refused;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.EngineRows;
import dev.refract.browser.page.Row;
import dev.refract.browser.page.Slice;
import dev.refract.browser.value.CellText;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.Session;
import dev.refract.orm.execute.Sessions;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.ScalarField;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Staged edits, written by the engine in one transaction. */
public final class EngineChanges implements ChangeWriter {
  private final Database database;
  private final Sessions sessions;
  private final RelationMode mode;
  private final Clock clock;

  /**
   * A writer for one database.
   *
   * @param mode who looks after the rows that point to one which goes or changes its key
   * @param clock gives rows the time of their change
   */
  public EngineChanges(Database database, Sessions sessions, RelationMode mode, Clock clock) {
    this.database = database;
    this.sessions = sessions;
    this.mode = mode;
    this.clock = clock;
  }

  @Override
  public PreparedCommit prepare(Staging staging) {
    Dialect dialect = database.dialect();
    Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    List<EngineChange> changes =
        CommitOrder.of(staging).stream()
            .map(edit -> EngineChange.of(edit, dialect, mode, now))
            .toList();
    return new PreparedCommit(
        changes,
        changes.stream()
            .map(change -> new PreparedChange(change.edit(), ChangeSql.of(change, dialect)))
            .toList());
  }

  @Override
  public CommitOutcome commit(PreparedCommit prepared) {
    List<EngineChange> changes = prepared.changes();
    try {
      sessions.transaction(session -> {
        changes.forEach(change -> run(change, session));
        return changes.size();
      });
      return new Committed(changes.size());
    } catch (Stopped stopped) {
      return stopped.outcome;
    }
  }

  private void run(EngineChange change, Session session) {
    if (!change.readBack().isEmpty()) {
      difference(change.edit(), change.readBack(), session).ifPresent(Stopped::throwing);
    }
    int count;
    try {
      count =
          session.run(change.plan(), change.values()) instanceof dev.refract.orm.execute.Row result
                  && result.get("count") instanceof Number number
              ? number.intValue()
              : 0;
    } catch (RefractException failure) {
      throw new Stopped(
          new Refused(
              change.edit(), change.edit().ref() + ": " + failure.text() + " Nothing was saved."));
    }
    if (count != 1) {
      throw new Stopped(conflict(change.edit(), session));
    }
  }

  /** Why an edit did not hit its row, found out while the transaction still lasts. */
  private Refused conflict(RowEdit edit, Session session) {
    return difference(
            edit, original(edit).map(r -> r.projection().columns()).orElse(List.of()), session)
        .orElseGet(
            () -> new Refused(edit, edit.ref() + " could not be changed. Nothing was saved."));
  }

  /** What somebody else has done to the row since it was read. */
  private Optional<Refused> difference(RowEdit edit, List<ScalarField> columns, Session session) {
    Optional<Row> original = original(edit);
    if (original.isEmpty()) {
      return Optional.empty();
    }
    Row before = original.get();
    Optional<Row> now =
        EngineRows.read(session, database.dialect(), byKey(before)).stream().findFirst();
    if (now.isEmpty()) {
      return Optional.of(
          new Refused(edit, edit.ref() + " was deleted by somebody else. Nothing was saved."));
    }
    String differences =
        columns.stream()
            .filter(column -> !before.value(column).equals(now.get().value(column)))
            .map(column ->
                column.name()
                    + " was "
                    + CellText.quoted(before.value(column))
                    + " and is now "
                    + CellText.quoted(now.get().value(column)))
            .collect(Collectors.joining("; "));
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refused(
                edit,
                edit.ref()
                    + " was changed by somebody else: "
                    + differences
                    + ". Nothing was saved."));
  }

  private static Slice byKey(Row row) {
    return new Slice(
        row.projection(),
        new Condition.AllOf(List.copyOf(row.key().equalities())),
        List.of(),
        0,
        1);
  }

  private static Optional<Row> original(RowEdit edit) {
    return switch (edit) {
      case RowEdit.Insert _ -> Optional.empty();
      case RowEdit.Update update -> Optional.of(update.original());
      case RowEdit.Delete delete -> Optional.of(delete.original());
    };
  }

  /** Ends the transaction without any change. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refused outcome;

    Stopped(Refused outcome) {
      super(outcome.message());
      this.outcome = outcome;
    }

    static void throwing(Refused outcome) {
      throw new Stopped(outcome);
    }
  }
}
