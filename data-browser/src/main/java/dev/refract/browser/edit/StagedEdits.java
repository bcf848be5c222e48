package dev.refract.browser.edit;

import dev.refract.browser.page.Counterparts;
import dev.refract.browser.page.Row;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The edits that wait for a commit. Every call is one step that {@link #undo} takes back. Belongs
 * to one thread.
 */
public final class StagedEdits {
  private final Deque<Staging> past = new ArrayDeque<>();
  private final Deque<Staging> future = new ArrayDeque<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Staging staging = Staging.EMPTY;
  private int drafts;

  public Staging staging() {
    return staging;
  }

  public boolean isEmpty() {
    return staging.isEmpty();
  }

  /** Calls back after every change. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Gives cells of a stored row new values; one equal to the stored value takes the edit back. */
  public void set(Row row, Map<ScalarField, CellValue> values) {
    become(changed(staging, row, values));
  }

  public void set(Row row, ScalarField field, CellValue value) {
    set(row, Map.of(field, value));
  }

  private static Staging changed(Staging before, Row row, Map<ScalarField, CellValue> values) {
    RowRef.Stored ref = refOf(row);
    @Nullable RowEdit edit = before.edits().get(ref);
    Row original = edit instanceof RowEdit.Update update ? update.original() : row;
    Map<ScalarField, CellValue> changes =
        edit instanceof RowEdit.Update update
            ? new LinkedHashMap<>(update.changes())
            : new LinkedHashMap<>();
    values.forEach((field, value) -> {
      if (value.equals(original.value(field))) {
        changes.remove(field);
      } else {
        changes.put(field, value);
      }
    });
    return changes.isEmpty()
        ? before.without(ref)
        : before.with(new RowEdit.Update(ref, original, changes));
  }

  /** A new row with every column left to its default. */
  public RowRef.Draft insert(Model model) {
    return insert(model, Map.of());
  }

  public RowRef.Draft insert(Model model, Map<ScalarField, Entry> entries) {
    RowRef.Draft draft = new RowRef.Draft(model, ++drafts);
    become(staging.with(new RowEdit.Insert(draft, entries)));
    return draft;
  }

  /** Fills a column of a new row. */
  public void set(RowRef.Draft draft, ScalarField field, Entry entry) {
    if (staging.edits().get(draft) instanceof RowEdit.Insert insert) {
      Map<ScalarField, Entry> entries = new LinkedHashMap<>(insert.entries());
      entries.put(field, entry);
      become(staging.with(new RowEdit.Insert(draft, entries)));
    }
  }

  /** Marks rows for deletion; what else waited for them is dropped. */
  public void delete(Collection<Row> rows) {
    Staging next = staging;
    for (Row row : rows) {
      RowRef.Stored ref = refOf(row);
      @Nullable RowEdit edit = next.edits().get(ref);
      Row original = edit instanceof RowEdit.Update update ? update.original() : row;
      next = next.with(new RowEdit.Delete(ref, original));
    }
    become(next);
  }

  /** Takes back what waits for the rows. */
  public void revert(Collection<? extends RowRef> refs) {
    Staging next = staging;
    for (RowRef ref : refs) {
      next = next.without(ref);
    }
    become(next);
  }

  /** Takes back what waits for one cell. */
  public void revert(RowRef ref, ScalarField field) {
    switch (staging.edits().get(ref)) {
      case RowEdit.Update update -> {
        Map<ScalarField, CellValue> changes = new LinkedHashMap<>(update.changes());
        changes.remove(field);
        become(
            changes.isEmpty()
                ? staging.without(ref)
                : staging.with(new RowEdit.Update(update.ref(), update.original(), changes)));
      }
      case RowEdit.Insert insert -> {
        Map<ScalarField, Entry> entries = new LinkedHashMap<>(insert.entries());
        entries.remove(field);
        become(staging.with(new RowEdit.Insert(insert.ref(), entries)));
      }
      case RowEdit.Delete _ -> become(staging.without(ref));
      case null -> {}
    }
  }

  /** Takes everything back; undo brings it again. */
  public void discard() {
    become(Staging.EMPTY);
  }

  /** Forgets everything, past included: it was committed. */
  public void committed() {
    past.clear();
    future.clear();
    staging = Staging.EMPTY;
    tell();
  }

  /**
   * Takes the edits over to a newer reading of the schema; the way back ends here.
   *
   * @return how many edits had to be dropped, because their table or columns are gone
   */
  public int moveTo(Counterparts counterparts) {
    Staging moved = staging.movedTo(counterparts);
    int dropped = staging.edits().size() - moved.edits().size();
    past.clear();
    future.clear();
    staging = moved;
    tell();
    return dropped;
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  public void undo() {
    move(past, future);
  }

  public void redo() {
    move(future, past);
  }

  private void move(Deque<Staging> from, Deque<Staging> to) {
    Staging next = from.pollFirst();
    if (next != null) {
      to.addFirst(staging);
      staging = next;
      tell();
    }
  }

  private void become(Staging next) {
    if (!next.equals(staging)) {
      past.addFirst(staging);
      future.clear();
      staging = next;
      tell();
    }
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  public static RowRef.Stored refOf(Row row) {
    if (!row.projection().hasKey()) {
      throw new IllegalArgumentException(row.projection().model() + " has no key to find a row by");
    }
    return new RowRef.Stored(row.key());
  }
}
