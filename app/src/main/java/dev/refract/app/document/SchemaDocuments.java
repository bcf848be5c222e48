package dev.refract.app.document;

import dev.refract.app.project.Opening;
import dev.refract.app.project.Project;
import dev.refract.app.settings.AtomicFile;
import dev.refract.app.task.BackgroundTask;
import dev.refract.app.task.LatestWins;
import dev.refract.app.task.TaskRunner;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.TextEdit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All schema files of the open project: opening, saving, recovery, changes from outside. */
public final class SchemaDocuments implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaDocuments.class);
  private static final Duration KEEP_AFTER = Duration.ofMillis(400);

  private final Project project;
  private final TaskRunner tasks;
  private final RecoveryStore recovery;
  private final ObservableList<SchemaDocument> all = FXCollections.observableArrayList();
  private final ObservableList<SchemaDocument> allView =
      FXCollections.unmodifiableObservableList(all);
  private final Map<SchemaDocument, LatestWins> keeping = new HashMap<>();
  private final List<Consumer<SchemaDocument>> listeners = new CopyOnWriteArrayList<>();
  private final ReadOnlyIntegerWrapper dirtyCount = new ReadOnlyIntegerWrapper();
  private boolean closed;

  public SchemaDocuments(Project project, TaskRunner tasks, RecoveryStore recovery) {
    this.project = project;
    this.tasks = tasks;
    this.recovery = recovery;
    project.files().forEach(this::add);
  }

  /** In the order of their names. */
  public ObservableList<SchemaDocument> all() {
    return allView;
  }

  public Optional<SchemaDocument> document(String name) {
    return all.stream().filter(document -> document.name().equals(name)).findFirst();
  }

  /** The texts as they are now. */
  public List<SourceFile> sources() {
    return all.stream().map(SchemaDocument::source).toList();
  }

  /** Calls the listener after each change of a text, and when a file comes or goes. */
  public void onChange(Consumer<SchemaDocument> listener) {
    listeners.add(listener);
  }

  /** How many documents have unsaved changes. */
  public ReadOnlyIntegerProperty dirtyCountProperty() {
    return dirtyCount.getReadOnlyProperty();
  }

  /** Edits of any of the files; in each of them one step of undo. */
  public void apply(List<TextEdit> edits) {
    edits.stream()
        .map(TextEdit::file)
        .distinct()
        .forEach(file -> document(file).ifPresent(document -> document.apply(edits)));
  }

  /** Writes the document to its file unless another program has changed that meanwhile. */
  public void save(SchemaDocument document, Consumer<SaveOutcome> then) {
    String raw = document.toDisk();
    String known = document.rawOnDisk();
    boolean gone = document.diskProperty().get() instanceof DiskState.Deleted;
    BackgroundTask<Optional<String>> task =
        BackgroundTask.of(
            "Save " + document.name(), monitor -> write(document.path(), raw, known, gone));
    task.onSuccess(other -> {
      if (other.isPresent()) {
        document.changedOutside(other.get());
        then.accept(new SaveOutcome.ChangedOutside());
      } else {
        document.nowOnDisk(raw);
        if (!document.isDirty()) {
          forget(document);
        }
        then.accept(new SaveOutcome.Saved());
      }
    });
    task.onFailure(failure ->
        then.accept(
            new SaveOutcome.Failed(
                failure instanceof IOException io ? io : new IOException(failure))));
    tasks.run(task);
  }

  /** Empty when written, else what the other program wrote. */
  private static Optional<String> write(Path path, String raw, String known, boolean gone)
      throws IOException {
    if (!gone) {
      try {
        String onDisk = Files.readString(path);
        if (!onDisk.equals(known) && !onDisk.equals(raw)) {
          return Optional.of(onDisk);
        }
      } catch (NoSuchFileException writtenAnew) {
        LOG.debug("{} has gone and is written anew", writtenAnew.getFile());
      }
    }
    AtomicFile.write(path, raw.getBytes(StandardCharsets.UTF_8));
    return Optional.empty();
  }

  /** Looks at the disk: files that other programs changed, added or removed. */
  public void checkDisk() {
    if (closed) {
      return;
    }
    BackgroundTask<Opening> task =
        BackgroundTask.of("Look for changes", monitor -> Project.open(project.folder()));
    task.onSuccess(opening -> {
      if (opening instanceof Opening.Opened(Project now)
          && now.schema().equals(project.schema())
          && !closed) {
        reconcile(now.files());
      }
    });
    task.onFailure(
        failure -> LOG.warn("The project cannot be read again: {}", failure.getMessage()));
    tasks.runAfter(Duration.ofMillis(1), task);
  }

  private void reconcile(List<SourceFile> files) {
    Map<String, String> onDisk = new HashMap<>();
    files.forEach(file -> onDisk.put(file.name(), file.text()));
    for (SchemaDocument document : List.copyOf(all)) {
      String raw = onDisk.remove(document.name());
      if (raw != null) {
        document.changedOutside(raw);
      } else if (document.isDirty() || project.isSingleFile()) {
        document.deletedOutside();
      } else {
        all.remove(document);
        keeping.remove(document);
        listeners.forEach(listener -> listener.accept(document));
      }
    }
    onDisk.forEach((name, raw) -> add(new SourceFile(name, raw)));
  }

  private void add(SourceFile file) {
    SchemaDocument document =
        new SchemaDocument(file.name(), project.pathOf(file.name()), file.text());
    int at = 0;
    while (at < all.size() && all.get(at).name().compareTo(file.name()) < 0) {
      at++;
    }
    all.add(at, document);
    keeping.put(document, new LatestWins(tasks, KEEP_AFTER));
    document.onChange((replacement, source) -> changed(document));
    document.dirtyProperty().addListener((seen, before, now) -> countDirty());
    recovery
        .find(document.path())
        .filter(found -> !found.text().equals(document.text()))
        .ifPresent(document::offer);
    listeners.forEach(listener -> listener.accept(document));
  }

  private void changed(SchemaDocument document) {
    keep(document);
    listeners.forEach(listener -> listener.accept(document));
  }

  /** Keeps the unsaved text a moment after the last change, and lets go of it once it is saved. */
  private void keep(SchemaDocument document) {
    LatestWins latest = keeping.get(document);
    if (latest == null) {
      return;
    }
    String text = document.text();
    latest.submit(
        "Keep unsaved text",
        monitor -> {
          recovery.keep(document.path(), text);
          return text;
        },
        kept -> {
          if (!document.isDirty()) {
            forget(document);
          }
        },
        failure -> LOG.warn("Unsaved text cannot be kept: {}", failure.getMessage()));
  }

  private void forget(SchemaDocument document) {
    LatestWins latest = keeping.get(document);
    if (latest != null) {
      latest.cancel();
    }
    try {
      recovery.forget(document.path());
    } catch (IOException failure) {
      LOG.warn("Kept text cannot be removed: {}", failure.getMessage());
    }
  }

  private void countDirty() {
    dirtyCount.set((int) all.stream().filter(SchemaDocument::isDirty).count());
  }

  /** Stops looking at the disk. Unsaved texts stay kept and are offered again. */
  @Override
  public void close() {
    closed = true;
    for (SchemaDocument document : all) {
      if (document.isDirty()) {
        try {
          recovery.keep(document.path(), document.text());
        } catch (IOException failure) {
          LOG.warn("Unsaved text cannot be kept: {}", failure.getMessage());
        }
      }
    }
  }
}
