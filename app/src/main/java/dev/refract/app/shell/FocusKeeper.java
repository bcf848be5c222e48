package dev.refract.app.shell;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Where the focus may go. */
final class FocusKeeper {
  private FocusKeeper() {}

  /** While the layer is visible, focus that leaves it comes back. */
  static void keepFocusInside(Parent layer) {
    ChangeListener<Node> watch =
        (seen, before, now) -> {
          if (layer.isVisible() && now != null && !isInside(now, layer)) {
            Node back = before != null && isInside(before, layer) ? before : firstIn(layer);
            if (back != null) {
              back.requestFocus();
            }
          }
        };
    layer
        .sceneProperty()
        .addListener((seen, before, now) -> {
          if (before != null) {
            before.focusOwnerProperty().removeListener(watch);
          }
          if (now != null) {
            now.focusOwnerProperty().addListener(watch);
          }
        });
  }

  /** Moves the focus to the next region that can take it, after the one that has it. */
  static void next(Scene scene, java.util.List<Parent> regions) {
    Node owner = scene.getFocusOwner();
    int at = -1;
    for (int i = 0; i < regions.size(); i++) {
      if (owner != null && isInside(owner, regions.get(i))) {
        at = i;
      }
    }
    for (int step = 1; step <= regions.size(); step++) {
      Node target = firstIn(regions.get((at + step + regions.size()) % regions.size()));
      if (target != null) {
        target.requestFocus();
        return;
      }
    }
  }

  /** The first node in it that takes the focus. */
  static @Nullable Node firstIn(Parent parent) {
    if (!parent.isVisible()) {
      return null;
    }
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) {
        continue;
      }
      if (child.isFocusTraversable()) {
        return child;
      }
      if (child instanceof Parent inner) {
        Node found = firstIn(inner);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean isInside(Node node, Node ancestor) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
