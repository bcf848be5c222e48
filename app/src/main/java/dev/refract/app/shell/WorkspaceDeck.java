package dev.refract.app.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows the current workspace; makes its content when it is first wanted. */
final class WorkspaceDeck extends StackPane {
  private final Session session;
  private final Map<String, Node> contents = new HashMap<>();
  private @Nullable Workspace shown;

  WorkspaceDeck(Session session) {
    this.session = session;
    setId("workspace");
    getStyleClass().add("workspace-deck");
    session.context().navigation().currentProperty().subscribe(this::show);
  }

  private void show(String id) {
    session
        .workspace(id)
        .filter(workspace -> !workspace.equals(shown))
        .ifPresent(workspace -> {
          if (shown != null) {
            shown.onHidden();
          }
          shown = workspace;
          getChildren().setAll(contents.computeIfAbsent(id, key -> content(workspace)));
          workspace.onShown();
        });
  }

  private static Node content(Workspace workspace) {
    Node content = workspace.content();
    if (content.getId() == null) {
      content.setId("workspace-" + workspace.id());
    }
    return content;
  }
}
