package dev.refract.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The slim bar on the left: one button per workspace, the last ones at its foot. */
final class Rail extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final String AT_THE_FOOT = "settings";

  Rail(List<Workspace> workspaces, Navigation navigation) {
    getStyleClass().add("rail");
    setId("rail");
    StackPane mark = new StackPane(Logo.node(26));
    mark.getStyleClass().add("rail-logo");
    getChildren().add(mark);
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    boolean gapAdded = false;
    int number = 1;
    for (Workspace workspace : workspaces) {
      if (workspace.id().equals(AT_THE_FOOT)) {
        getChildren().add(gap);
        gapAdded = true;
      }
      getChildren().add(entry(workspace, navigation, number++));
    }
    if (!gapAdded) {
      getChildren().add(gap);
    }
  }

  private static StackPane entry(Workspace workspace, Navigation navigation, int number) {
    Button button = new Button(workspace.title(), Icons.medium(workspace.icon()));
    button.setId("rail-" + workspace.id());
    button.setContentDisplay(ContentDisplay.TOP);
    button.getStyleClass().setAll("rail-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> navigation.show(workspace.id()));
    button.setTooltip(new Tooltip(workspace.title() + "  (Ctrl+" + number + ")"));
    navigation
        .currentProperty()
        .subscribe(now -> button.pseudoClassStateChanged(CURRENT, now.equals(workspace.id())));

    Label badge = new Label();
    badge.getStyleClass().add("rail-badge");
    badge.textProperty().bind(workspace.badge());
    badge.visibleProperty().bind(Bindings.isNotEmpty(workspace.badge()));
    badge.setMouseTransparent(true);
    StackPane entry = new StackPane(button, badge);
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    return entry;
  }
}
