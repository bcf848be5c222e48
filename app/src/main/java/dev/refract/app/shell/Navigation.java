package dev.refract.app.shell;

import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which workspace is on show, and the way to a place of the schema. */
public final class Navigation {
  private static final String SCHEMA = "schema";

  private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");
  private final List<Consumer<Location>> revealers = new CopyOnWriteArrayList<>();
  private final List<Runnable> repairers = new CopyOnWriteArrayList<>();
  private Supplier<Optional<Location>> pointer = Optional::empty;

  /** Goes to the workspace with this id; no effect when there is none. */
  public void show(String workspaceId) {
    current.set(workspaceId);
  }

  public ReadOnlyStringProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  public String current() {
    return current.get();
  }

  /** Shows the place in the schema editor, with the caret at its start. */
  public void reveal(Location location) {
    show(SCHEMA);
    revealers.forEach(revealer -> revealer.accept(location));
  }

  /** For the editor: what shows a place. */
  public void onReveal(Consumer<Location> revealer) {
    revealers.add(revealer);
  }

  /** Shows what can be done at the place that is pointed at, else where the caret is. */
  public void repair() {
    pointer.get().ifPresent(this::reveal);
    repairers.forEach(Runnable::run);
  }

  /** For a list of places: the one that is chosen while the list has the keys. */
  public void onPointing(Supplier<Optional<Location>> newPointer) {
    pointer = newPointer;
  }

  /** For the editor: what shows the repairs at the caret. */
  public void onRepair(Runnable repairer) {
    repairers.add(repairer);
  }
}
