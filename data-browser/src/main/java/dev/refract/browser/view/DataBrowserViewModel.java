package dev.refract.browser.view;

import dev.refract.browser.edit.StagedEdits;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.Counterparts;
import dev.refract.browser.page.Row;
import dev.refract.browser.page.RowKey;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The data workspace: which table is looked at, how one got there, and the edits that wait. Edits
 * belong to the workspace, not to a table: going elsewhere keeps them.
 */
public final class DataBrowserViewModel {
  private static final int HISTORY = 100;

  private final Threads threads;
  private final Clock clock;
  private final StagedEdits edits = new StagedEdits();
  private final ModelListViewModel models;
  private final CommitViewModel commit;
  private final ReadOnlyObjectWrapper<@Nullable TableViewModel> table =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
  private final Deque<Place> back = new ArrayDeque<>();
  private final Deque<Place> forward = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private final BooleanProperty inspecting = new SimpleBooleanProperty();
  private final List<IntConsumer> afterCommit = new ArrayList<>();
  private final Runnable goToMigrations;
  private @Nullable DataAccess access;
  private @Nullable Place left;

  /**
   * A workspace without a database.
   *
   * @param goToMigrations shows how missing tables come about
   */
  public DataBrowserViewModel(Threads threads, Clock clock, Runnable goToMigrations) {
    this.threads = threads;
    this.clock = clock;
    this.goToMigrations = goToMigrations;
    this.models = new ModelListViewModel(threads);
    this.commit = new CommitViewModel(edits, threads, this::committed);
    edits.onChange(this::editsChanged);
  }

  /**
   * Shows the tables of a database: where one was before, else the first of them. Edits that wait
   * are taken over.
   *
   * @return how many edits had to be dropped, because the schema has no place for them any more
   */
  public int open(DataAccess opened) {
    Counterparts counterparts = new Counterparts(opened.schema());
    @Nullable TableViewModel before = table.get();
    Optional<Place> place =
        before == null
            ? Optional.ofNullable(left).flatMap(p -> p.movedTo(counterparts))
            : before.place().movedTo(counterparts);
    closeTable();
    table.set(null);
    access = opened;
    int dropped = edits.moveTo(counterparts);
    notice.set(null);
    commit.open(opened);
    models.open(opened);
    models.show(edits.staging());
    move(back, counterparts);
    move(forward, counterparts);
    Optional<Place> first = models.shown().stream().findFirst().map(e -> Place.of(e.model()));
    place.or(() -> first).ifPresentOrElse(this::show, () -> notice.set(Notice.noModels()));
    return dropped;
  }

  private static void move(Deque<Place> places, Counterparts counterparts) {
    List<Place> moved = places.stream().flatMap(p -> p.movedTo(counterparts).stream()).toList();
    places.clear();
    places.addAll(moved);
  }

  /** Shows why there is nothing to look at. */
  public void close(Notice reason) {
    access = null;
    commit.open(null);
    models.close();
    TableViewModel here = table.get();
    left = here == null ? left : here.place();
    closeTable();
    table.set(null);
    notice.set(reason);
  }

  public StagedEdits edits() {
    return edits;
  }

  public CommitViewModel commit() {
    return commit;
  }

  ModelListViewModel models() {
    return models;
  }

  /** The models that can be gone to, by name. */
  public List<Model> modelsOnShow() {
    return models.all().stream().map(ModelEntry::model).toList();
  }

  /** The table on show; none while there is no database. */
  public ReadOnlyObjectProperty<@Nullable TableViewModel> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** Whether the row that is looked at is shown from top to bottom beside the grid. */
  public BooleanProperty inspectingProperty() {
    return inspecting;
  }

  /** The inspector of a table on show. */
  InspectorViewModel inspectorOf(TableViewModel shown) {
    DataAccess current = Objects.requireNonNull(access, "a table is on show");
    return new InspectorViewModel(shown, current, threads, inspecting);
  }

  /** Why no table is on show. */
  public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  void goToMigrations() {
    goToMigrations.run();
  }

  /** Calls back after each commit with the number of changes. */
  public void onCommitted(IntConsumer listener) {
    afterCommit.add(listener);
  }

  // going places

  /** Goes to a model as the list shows it: no filter, the order of its key. */
  public void open(Model model) {
    go(Place.of(model));
  }

  /** Goes to the rows that a relation of this row leads to. */
  public void follow(Row row, RelationField relation) {
    TableViewModel from = table.get();
    if (from != null) {
      target(row, relation)
          .ifPresent(chips -> go(from.place().followedTo(relation.target(), chips)));
    }
  }

  /** The chips that hold for exactly the rows that the relation links with this row. */
  static Optional<List<Condition>> target(Row row, RelationField relation) {
    if (relation.isReferencing()) {
      return linked(row, relation.fields(), relation.references());
    }
    Optional<RelationField> opposite = relation.opposite();
    if (opposite.isPresent() && opposite.get().isReferencing()) {
      return linked(row, opposite.get().references(), opposite.get().fields());
    }
    RowKey key = row.key();
    return opposite.map(o -> List.of(new Condition.Linked(o, key.equalities())));
  }

  private static Optional<List<Condition>> linked(
      Row row, List<ScalarField> here, List<ScalarField> there) {
    List<Condition> chips = new ArrayList<>();
    for (int i = 0; i < here.size(); i++) {
      var value = row.value(here.get(i));
      if (value.isNull()) {
        return Optional.empty();
      }
      chips.add(Condition.equal(there.get(i), value));
    }
    return Optional.of(chips);
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  public void goBack() {
    travel(back, forward);
  }

  public void goForward() {
    travel(forward, back);
  }

  private void travel(Deque<Place> from, Deque<Place> to) {
    TableViewModel here = table.get();
    Place next = from.pollFirst();
    if (next != null && here != null) {
      to.addFirst(here.place());
      show(next);
    }
  }

  /** Goes to a place and remembers the one before it. */
  void go(Place place) {
    TableViewModel here = table.get();
    if (here != null) {
      back.addFirst(here.place());
      if (back.size() > HISTORY) {
        back.removeLast();
      }
    }
    forward.clear();
    show(place);
  }

  private void show(Place place) {
    DataAccess current = access;
    if (current == null) {
      return;
    }
    closeTable();
    TableViewModel opened = new TableViewModel(current, edits, threads, clock, place);
    opened.stateProperty().addListener((property, old, now) -> afterFirstRows(now));
    table.set(opened);
    canGoBack.set(!back.isEmpty());
    canGoForward.set(!forward.isEmpty());
    opened.start();
  }

  private void afterFirstRows(GridState state) {
    if (!(state instanceof GridState.Loading)) {
      models.startCounting();
    }
  }

  private void closeTable() {
    TableViewModel here = table.get();
    if (here != null) {
      here.close();
    }
  }

  private void editsChanged() {
    models.show(edits.staging());
    TableViewModel here = table.get();
    if (here != null) {
      here.editsChanged();
    }
  }

  private void committed(int changes) {
    refresh();
    afterCommit.forEach(listener -> listener.accept(changes));
  }

  /** Reads the table and the counts again; edits stay. */
  public void refresh() {
    TableViewModel here = table.get();
    if (here != null) {
      here.refresh();
    }
    models.recount();
  }
}
