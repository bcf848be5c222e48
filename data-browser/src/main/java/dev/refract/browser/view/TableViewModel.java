package dev.refract.browser.view;

import dev.refract.browser.edit.Defaults;
import dev.refract.browser.edit.Entry;
import dev.refract.browser.edit.Problems;
import dev.refract.browser.edit.RowEdit;
import dev.refract.browser.edit.RowRef;
import dev.refract.browser.edit.StagedEdits;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.PagedRows;
import dev.refract.browser.page.Row;
import dev.refract.browser.page.RowTotal;
import dev.refract.browser.page.Sort;
import dev.refract.browser.page.WindowReader;
import dev.refract.browser.value.CellType;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.view.CellView.Mark;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The grid of one place: its rows by position, new rows first, with what waits for each cell laid
 * over what the database holds.
 */
public final class TableViewModel {
  private final DataAccess access;
  private final StagedEdits edits;
  private final Threads threads;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<GridState> state =
      new ReadOnlyObjectWrapper<>(new GridState.Loading());
  private final ReadOnlyObjectWrapper<RowTotal> total =
      new ReadOnlyObjectWrapper<>(new RowTotal.Unknown());
  private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Place> place;
  private List<RowEdit.Insert> drafts = List.of();
  private PagedRows rows;
  private boolean hasCounted;

  TableViewModel(DataAccess access, StagedEdits edits, Threads threads, Clock clock, Place place) {
    this.access = access;
    this.edits = edits;
    this.threads = threads;
    this.clock = clock;
    this.place = new ReadOnlyObjectWrapper<>(place);
    this.rows = open(place);
  }

  private PagedRows open(Place wanted) {
    PagedRows opened =
        new PagedRows(
            new WindowReader(access.rows(), wanted.query()),
            threads.background(),
            threads.ui(),
            this::rowsChanged,
            this::failed);
    hasCounted = false;
    drafts = edits.staging().insertsInto(wanted.model());
    return opened;
  }

  /** Reads the first rows. */
  void start() {
    rows.start(0);
  }

  // what is looked at

  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  public Place place() {
    return place.get();
  }

  public Model model() {
    return place().model();
  }

  public ReadOnlyObjectProperty<GridState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<RowTotal> totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** How many rows the grid has, new ones included. */
  public ReadOnlyIntegerProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** Changes whenever cells may show something else than before. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** The columns of the grid, in the order of the schema. */
  public List<ScalarField> columns() {
    return rows.query().projection().columns();
  }

  public boolean isEditable() {
    return !access.isReadOnly() && !model().isView() && rows.query().projection().hasKey();
  }

  /** Looks at the same table with other chips. */
  public void filter(List<Condition> chips) {
    become(place().withChips(chips));
  }

  /** Narrows what is seen by one more condition. */
  public void addChip(Condition chip) {
    List<Condition> chips = new ArrayList<>(place().chips());
    if (!chips.contains(chip)) {
      chips.add(chip);
      filter(chips);
    }
  }

  public void removeChip(Condition chip) {
    List<Condition> chips = new ArrayList<>(place().chips());
    chips.remove(chip);
    filter(chips);
  }

  public void order(List<Sort> order) {
    if (!order.equals(place().order())) {
      become(place().withOrder(order));
    }
  }

  /** Reads everything again; edits stay. */
  public void refresh() {
    become(place());
  }

  private void become(Place next) {
    rows.close();
    place.set(next);
    state.set(new GridState.Loading());
    rows = open(next);
    rows.start(0);
  }

  void close() {
    rows.close();
  }

  /** Looks again at the edits, which have changed. */
  void editsChanged() {
    drafts = edits.staging().insertsInto(model());
    rowsChanged();
  }

  private void rowsChanged() {
    total.set(rows.total());
    if (!rows.hasStarted()) {
      return;
    }
    long wanted = drafts.size() + rows.size();
    size.set((int) Math.min(wanted, Integer.MAX_VALUE - 8));
    state.set(stateOf(wanted));
    revision.set(revision.get() + 1);
    if (!hasCounted && rows.total() instanceof RowTotal.AtLeast) {
      hasCounted = true;
      rows.count();
    }
  }

  private GridState stateOf(long count) {
    if (count > 0) {
      return new GridState.Rows();
    }
    return place().chips().isEmpty() ? new GridState.EmptyTable() : new GridState.NoMatch();
  }

  private void failed(RuntimeException failure) {
    String code = failure instanceof RefractException known ? known.code() : "";
    String message = failure.getMessage();
    state.set(
        switch (code) {
          case "P2021" -> new GridState.TableMissing();
          case "P2022" -> new GridState.ColumnsMissing();
          default -> new GridState.Failed(message == null ? failure.toString() : message);
        });
  }

  /** Reads again after a failure. */
  public void retry() {
    refresh();
  }

  // what cells show

  /** The row of the database at a position of the grid; none for new and absent rows. */
  public Optional<Row> row(int index) {
    return index < drafts.size() ? Optional.empty() : rows.row(index - drafts.size());
  }

  /** The row at a position; none while it is being read. */
  public Optional<RowRef> ref(int index) {
    if (index < drafts.size()) {
      return Optional.of(drafts.get(index).ref());
    }
    return isEditable() ? row(index).map(StagedEdits::refOf) : Optional.empty();
  }

  /** What waits for the row at a position. */
  public Optional<RowEdit> edit(int index) {
    return edits.isEmpty() ? Optional.empty() : ref(index).flatMap(edits.staging()::of);
  }

  CellView cell(int index, ScalarField field) {
    Optional<RowEdit> edit = edit(index);
    if (edit.isEmpty()) {
      return row(index)
          .<CellView>map(row -> new CellView.Shown(row.value(field), Mark.NONE))
          .orElseGet(CellView.Absent::new);
    }
    return cell(edit.get(), field, row(index));
  }

  private static CellView cell(RowEdit edit, ScalarField field, Optional<Row> row) {
    boolean isWrong = Problems.ofCell(edit, field).isPresent();
    return switch (edit) {
      case RowEdit.Insert insert -> {
        Mark mark = isWrong ? Mark.INVALID : Mark.INSERTED;
        yield switch (insert.entry(field)) {
          case Entry.Default _ -> new CellView.ByDefault(Defaults.describe(field), mark);
          case Entry.Given(CellValue value) -> new CellView.Shown(value, mark);
        };
      }
      case RowEdit.Update update -> {
        CellValue changed = update.changes().get(field);
        yield changed == null
            ? new CellView.Shown(row.orElse(update.original()).value(field), Mark.NONE)
            : new CellView.Shown(changed, isWrong ? Mark.INVALID : Mark.CHANGED);
      }
      case RowEdit.Delete delete ->
          new CellView.Shown(delete.original().value(field), Mark.DELETED);
    };
  }

  /** The value that a cell would have after a commit; none where a default fills it. */
  public Optional<CellValue> value(int index, ScalarField field) {
    return cell(index, field) instanceof CellView.Shown(CellValue value, Mark _)
        ? Optional.of(value)
        : Optional.empty();
  }

  /** The problem of a cell in words, if it has one. */
  public Optional<String> problem(int index, ScalarField field) {
    return edit(index).flatMap(e -> Problems.ofCell(e, field)).map(p -> p.message());
  }

  // what is done to rows

  public boolean canEdit(int index, ScalarField field) {
    return isEditable()
        && CellType.of(field).isEditable()
        && ref(index).isPresent()
        && !(edit(index).orElse(null) instanceof RowEdit.Delete);
  }

  /** Stages a value for a cell. */
  public void set(int index, ScalarField field, CellValue value) {
    if (index < drafts.size()) {
      edits.set(drafts.get(index).ref(), field, new Entry.Given(value));
    } else {
      row(index).ifPresent(row -> edits.set(row, field, value));
    }
  }

  /** Whether a cell can be given its default. */
  public boolean hasDefault(int index, ScalarField field) {
    return index < drafts.size() ? Defaults.has(field) : Defaults.known(field, clock).isPresent();
  }

  public void setDefault(int index, ScalarField field) {
    if (index < drafts.size()) {
      edits.set(drafts.get(index).ref(), field, new Entry.Default());
    } else {
      Defaults.known(field, clock).ifPresent(value -> set(index, field, value));
    }
  }

  /** Stages a new row, which becomes the last of the new rows at the top; its position. */
  public int addRow() {
    edits.insert(model());
    return drafts.size() - 1;
  }

  /** Marks rows for deletion; new rows vanish; when all are marked already, unmarks them. */
  public void toggleDelete(Collection<Integer> indices) {
    List<Row> stored = new ArrayList<>();
    Set<RowRef> others = new LinkedHashSet<>();
    boolean areAllMarked =
        indices.stream().allMatch(i -> edit(i).orElse(null) instanceof RowEdit.Delete);
    for (int index : indices) {
      if (areAllMarked || index < drafts.size()) {
        ref(index).ifPresent(others::add);
      } else {
        row(index).ifPresent(stored::add);
      }
    }
    if (!stored.isEmpty()) {
      edits.delete(stored);
    }
    if (!others.isEmpty()) {
      edits.revert(others);
    }
  }

  /** Takes back what waits for rows. */
  public void revertRows(Collection<Integer> indices) {
    edits.revert(indices.stream().flatMap(i -> ref(i).stream()).toList());
  }

  /** Takes back what waits for a cell. */
  public void revertCell(int index, ScalarField field) {
    ref(index).ifPresent(ref -> edits.revert(ref, field));
  }

  public int draftCount() {
    return drafts.size();
  }
}
