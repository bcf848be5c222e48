package dev.refract.app.migration;

import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.migration.TimelineItem.Recorded;
import dev.refract.app.shell.Change;
import dev.refract.app.shell.DatabaseSession;
import dev.refract.app.shell.ErrorReport;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.Status;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.app.task.LatestWins;
import dev.refract.migrate.derive.RecordedRenames;
import dev.refract.migrate.diff.SuspectedRename;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of the current environment and the change that the schema text means, read again
 * whenever one of them changes. Shared by the workspace and the consequence panel.
 */
public final class MigrationsModel {
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final StudioContext context;
  private final MigrationsReader reader;
  private final LatestWins latest;
  private final ReadOnlyObjectWrapper<MigrationsState> state =
      new ReadOnlyObjectWrapper<>(new MigrationsState.Reading());
  private final ObjectProperty<@Nullable TimelineItem> selected = new SimpleObjectProperty<>();
  private final StringProperty newName = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable BackgroundTask<?>> running =
      new ReadOnlyObjectWrapper<>();
  private RenameAnswers answers = RenameAnswers.NONE;
  private String wanted = "";
  private boolean chosen;

  public MigrationsModel(StudioContext context) {
    this.context = context;
    this.reader = new MigrationsReader(context.project().migrations(), context.project().review());
    this.latest = new LatestWins(context.tasks(), PAUSE);
    context.onChange(Change.ENVIRONMENT, this::environmentChanged);
    context.onChange(Change.DATABASE_STRUCTURE, this::refresh);
    context.onChange(Change.MIGRATION_FILES, this::refresh);
    context.analysis().workspaceProperty().subscribe(workspace -> refresh());
    context.renamesProperty().subscribe(renames -> refresh());
  }

  StudioContext context() {
    return context;
  }

  public ReadOnlyObjectProperty<MigrationsState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The entry whose SQL is shown. */
  public ObjectProperty<@Nullable TimelineItem> selectedProperty() {
    return selected;
  }

  /** What the person calls the next migration. */
  public StringProperty newNameProperty() {
    return newName;
  }

  /** The work that changes the database just now, if any. */
  public ReadOnlyObjectProperty<@Nullable BackgroundTask<?>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  public Optional<Known> known() {
    return state.get() instanceof Known known ? Optional.of(known) : Optional.empty();
  }

  /** What applying would run, in order. */
  public List<MigrationFile> waiting() {
    return known().map(known -> known.overview().history().waiting()).orElse(List.of());
  }

  public BooleanBinding canApply() {
    return Bindings.createBooleanBinding(
        () ->
            !waiting().isEmpty()
                && known().stream()
                    .allMatch(k -> k.overview().history().in(MigrationState.FAILED).isEmpty())
                && mayChange(),
        state,
        running,
        context.readOnly());
  }

  public BooleanBinding canCreate() {
    return Bindings.createBooleanBinding(
        () -> known().flatMap(Known::unmigrated).isPresent() && running.get() == null,
        state,
        running);
  }

  /** Whether the database may be changed now. */
  public BooleanBinding changeable() {
    return Bindings.createBooleanBinding(this::mayChange, running, context.readOnly());
  }

  private boolean mayChange() {
    return running.get() == null && !context.readOnly().get();
  }

  /** Reads everything again; what is shown stays until then. */
  public void refresh() {
    DatabaseSession session = context.database();
    SchemaWorkspace workspace = context.analysis().workspace();
    RecordedRenames recorded = context.renamesProperty().get();
    RenameAnswers given = answers;
    latest.submit(
        "Read the migrations",
        monitor -> reader.read(session, workspace, recorded, given),
        this::show,
        this::fail);
  }

  /** The change is a rename and keeps what is there. */
  void renamed(SuspectedRename.Candidate answer) {
    answers = answers.renamed(answer.rename());
    refresh();
  }

  /** What goes, goes; what comes is something else. */
  void notRenamed(SuspectedRename question) {
    answers = answers.notRenamed(question);
    refresh();
  }

  /** Questions of a later change are other questions. */
  void forgetAnswers() {
    answers = RenameAnswers.NONE;
  }

  /** Shows the entry of this name now or as soon as it is there. */
  void select(String name) {
    wanted = name;
    chosen = true;
    known().ifPresent(this::restoreSelection);
  }

  /** Whether the environment is locked; then the person is told so, and how to unlock it. */
  boolean refusesBecauseLocked() {
    boolean locked = context.readOnly().get();
    if (locked) {
      context
          .notifications()
          .show(
              Notification.warning(
                  context.environment().name() + " is locked",
                  "Nothing in it can be changed before you unlock it, with the lock beside its"
                      + " name above."));
    }
    return locked;
  }

  /** Starts work that changes the database; a failure is shown as an error dialog. */
  <T> void start(BackgroundTask<T> task) {
    watch(task);
    context.run(task);
  }

  /** Starts work that changes the database and shows its failures itself. */
  <T> void startHandled(BackgroundTask<T> task) {
    watch(task);
    context.tasks().run(task);
  }

  private void watch(BackgroundTask<?> task) {
    running.set(task);
    task.onFinished(() -> running.set(null));
  }

  void cancel() {
    BackgroundTask<?> task = running.get();
    if (task != null) {
      task.cancel();
    }
  }

  private void environmentChanged() {
    state.set(new MigrationsState.Reading());
    refresh();
  }

  private void show(Known known) {
    state.set(known);
    restoreSelection(known);
    Status status = context.status();
    status.pendingMigrationsProperty().set(unfinished(known));
    status.unmigratedChangeProperty().set(known.unmigrated().isPresent());
    status.driftProperty().set(known.overview().hasDrift());
  }

  /** What waits, and what failed and stops the rest. */
  private static int unfinished(Known known) {
    MigrationHistory history = known.overview().history();
    return history.waiting().size() + history.in(MigrationState.FAILED).size();
  }

  private void restoreSelection(Known known) {
    TimelineItem before = selected.get();
    String key = chosen ? wanted : before == null ? null : before.key();
    Optional<TimelineItem> same =
        known.items().stream().filter(item -> item.key().equals(key)).findFirst();
    if (same.isPresent()) {
      chosen = false;
    }
    selected.set(same.or(() -> mostUrgent(known)).orElse(null));
  }

  private static Optional<TimelineItem> mostUrgent(Known known) {
    Optional<TimelineItem> failed =
        known.items().stream()
            .filter(item ->
                item instanceof Recorded(var entry, var review)
                    && entry.state() == MigrationState.FAILED)
            .findFirst();
    return failed
        .or(known::unmigrated)
        .or(() ->
            known.items().stream()
                .filter(
                    item -> item instanceof Recorded(var entry, var review) && entry.isWaiting())
                .reduce((newer, older) -> older))
        .or(() -> known.items().stream().findFirst());
  }

  private void fail(Throwable failure) {
    String where =
        failure instanceof RefractException known ? known.code() : context.environment().name();
    state.set(
        new MigrationsState.Unreadable(
            ErrorReport.of(
                "The migrations cannot be read",
                where,
                ErrorReport.reason(failure),
                "Correct this, then look again.")));
    context.status().pendingMigrationsProperty().set(Status.UNKNOWN);
  }
}
