package dev.refract.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/**
 * One entry of the rail: a room of the studio with a view of its own. Made once per opened project;
 * all methods are called on the FX thread.
 */
public interface Workspace extends AutoCloseable {

  /** Stable and short, such as {@code migrations}; also the id of its rail button and content. */
  String id();

  /** One word for the rail. */
  String title();

  Feather icon();

  /** The view. Asked for once, when the workspace is first shown. */
  Node content();

  /** A few characters on the rail button, such as a count; empty for none. */
  default StringExpression badge() {
    return Bindings.createStringBinding(() -> "");
  }

  /**
   * What the command palette and the keyboard reach: actions, and places such as models. Asked anew
   * each time the palette opens. Their shortcuts count while this workspace is on show.
   */
  default List<Command> commands() {
    return List.of();
  }

  /** The person came here; the content is in the window. A good moment to take the focus. */
  default void onShown() {}

  /** The person went to another workspace. */
  default void onHidden() {}

  /**
   * What would be lost when the project is closed now, as the end of the sentence "There are …",
   * such as {@code 3 staged edits in the Data workspace}.
   */
  default Optional<String> unsaved() {
    return Optional.empty();
  }

  /** The project is closed: stop work and let go of resources. Must be quick. */
  @Override
  default void close() {}
}
