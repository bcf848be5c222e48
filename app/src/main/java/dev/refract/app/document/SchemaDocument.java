package dev.refract.app.document;

import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The text of one schema file, with undo. Every change of it, from whichever view, is a text edit
 * through here. Belongs to the FX thread.
 */
public final class SchemaDocument {
  private final String name;
  private final Path path;
  private final StringBuilder content = new StringBuilder();
  private final UndoHistory history = new UndoHistory();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<DiskState> disk =
      new ReadOnlyObjectWrapper<>(new DiskState.Same());
  private final ReadOnlyObjectWrapper<Optional<RecoveredText>> recovered =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private String text;
  private String saved;
  private String rawOnDisk;
  private FileForm form;

  /** Hears of each replacement right after it was made. */
  @FunctionalInterface
  public interface Listener {

    /**
     * The text has changed.
     *
     * @param source the view that the change came from, which need not follow it; null for undo and
     *     for edits by commands
     */
    void changed(Replacement replacement, @Nullable Object source);
  }

  SchemaDocument(String name, Path path, String raw) {
    this.name = name;
    this.path = path;
    this.rawOnDisk = raw;
    this.form = FileForm.of(raw);
    this.text = FileForm.toText(raw);
    this.saved = text;
    content.append(text);
  }

  /** The name of its {@link SourceFile}. */
  public String name() {
    return name;
  }

  public Path path() {
    return path;
  }

  /** The whole text with LF line ends. */
  public String text() {
    return text;
  }

  public SourceFile source() {
    return new SourceFile(name, text);
  }

  public void onChange(Listener listener) {
    listeners.add(listener);
  }

  public void removeListener(Listener listener) {
    listeners.remove(listener);
  }

  /** A change that a person made in a view, such as typing. */
  public void type(int start, String removed, String inserted, Object source) {
    Replacement replacement = new Replacement(start, removed, inserted);
    make(replacement, source);
    history.add(new Change(List.of(replacement)));
    settle();
  }

  /** A change by a command: one step of undo, whatever it touches. */
  public void apply(List<TextEdit> edits) {
    List<TextEdit> mine =
        edits.stream()
            .filter(edit -> edit.file().equals(name))
            .sorted(Comparator.comparingInt((TextEdit edit) -> edit.span().start()).reversed())
            .toList();
    if (mine.isEmpty()) {
      return;
    }
    history.seal();
    List<Replacement> made = new ArrayList<>();
    for (TextEdit edit : mine) {
      Replacement replacement =
          new Replacement(edit.span().start(), edit.span().in(text), edit.replacement());
      make(replacement, null);
      made.add(replacement);
    }
    history.add(new Change(made));
    history.seal();
    settle();
  }

  /** Makes the text this one with as few edits as lines allow, as one step of undo. */
  public void become(String wanted) {
    apply(LineEdits.between(name, text, wanted));
  }

  public void undo() {
    history.undo().ifPresent(this::follow);
  }

  public void redo() {
    history.redo().ifPresent(this::follow);
  }

  /** What is typed next is not taken back together with what was typed before. */
  public void sealUndo() {
    history.seal();
  }

  /** Whether it differs from what was last read or saved. */
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  public boolean isDirty() {
    return dirty.get();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** Whether another program has changed the file since. */
  public ReadOnlyObjectProperty<DiskState> diskProperty() {
    return disk.getReadOnlyProperty();
  }

  /** Unsaved text of an earlier run that waits for a decision. */
  public ReadOnlyObjectProperty<Optional<RecoveredText>> recoveredProperty() {
    return recovered.getReadOnlyProperty();
  }

  /** Takes the text of another program in place of this one; undo brings this one back. */
  public void takeFromDisk() {
    if (disk.get() instanceof DiskState.Changed(String raw)) {
      become(FileForm.toText(raw));
      nowOnDisk(raw);
    }
  }

  /** Keeps this text; the next save replaces what the other program wrote. */
  public void keepMine() {
    if (disk.get() instanceof DiskState.Changed(String raw)) {
      nowOnDisk(raw);
    } else {
      disk.set(new DiskState.Same());
    }
  }

  void offer(RecoveredText text) {
    recovered.set(Optional.of(text));
  }

  /** Takes the recovered text; undo brings this one back. */
  public void restoreRecovered() {
    recovered.get().ifPresent(found -> become(found.text()));
    recovered.set(Optional.empty());
  }

  public void discardRecovered() {
    recovered.set(Optional.empty());
  }

  /** What is to be written, in the form of the file. */
  String toDisk() {
    return form.toDisk(text);
  }

  String rawOnDisk() {
    return rawOnDisk;
  }

  /** The file holds this now, and it is what this document knows of. */
  void nowOnDisk(String raw) {
    rawOnDisk = raw;
    form = FileForm.of(raw);
    saved = FileForm.toText(raw);
    history.seal();
    disk.set(new DiskState.Same());
    settle();
  }

  /** Another program has changed the file: a clean text follows, a dirty one asks. */
  void changedOutside(String raw) {
    if (raw.equals(rawOnDisk)) {
      disk.set(new DiskState.Same());
    } else if (dirty.get() && !FileForm.toText(raw).equals(text)) {
      disk.set(new DiskState.Changed(raw));
    } else {
      become(FileForm.toText(raw));
      nowOnDisk(raw);
    }
  }

  void deletedOutside() {
    disk.set(new DiskState.Deleted());
  }

  private void follow(Change change) {
    change.replacements().forEach(replacement -> make(replacement, null));
    settle();
  }

  private void make(Replacement replacement, @Nullable Object source) {
    content.replace(replacement.start(), replacement.endBefore(), replacement.inserted());
    text = content.toString();
    dirty.set(!text.equals(saved));
    listeners.forEach(listener -> listener.changed(replacement, source));
  }

  private void settle() {
    dirty.set(!text.equals(saved));
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
  }
}
