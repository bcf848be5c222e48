package dev.refract.app.shell;

import dev.refract.schema.diagnostic.Severity;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The list of problems below the workspaces; a click or Enter goes to the place, Alt+Enter to its
 * repairs.
 */
final class ProblemsPanel extends BorderPane {
  private static final int ROW_HEIGHT = 28;

  ProblemsPanel(Problems problems, Navigation navigation) {
    setId("problems-panel");
    getStyleClass().add("problems-panel");
    setTop(header(problems));
    setCenter(list(problems, navigation));
    setMinHeight(120);
    setPrefHeight(176);
  }

  private static Node header(Problems problems) {
    Label title = new Label("Problems");
    title.getStyleClass().add("panel-title");
    Label count = new Label();
    count.getStyleClass().add("panel-count");
    count.textProperty().bind(Bindings.size(problems.list()).asString());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button(null, Icons.small(Feather.X));
    close.getStyleClass().addAll("flat", "small-icon-button");
    close.setTooltip(new Tooltip("Close"));
    close.setOnAction(event -> problems.panelOpenProperty().set(false));
    HBox header = new HBox(8, title, count, gap, close);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("panel-header");
    return header;
  }

  private static Node list(Problems problems, Navigation navigation) {
    ListView<Problem> list = new ListView<>(problems.list());
    list.setId("problems");
    list.getStyleClass().add("quiet-list");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setCellFactory(view -> new Cell());
    Label none = new Label("No problems. The schema is valid.");
    none.getStyleClass().add("text-muted");
    list.setPlaceholder(none);
    list.setOnMouseClicked(event -> reveal(list.getSelectionModel().getSelectedItem(), navigation));
    navigation.onPointing(() ->
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
            .filter(chosen -> list.isFocused())
            .map(Problem::location));
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        reveal(list.getSelectionModel().getSelectedItem(), navigation);
        event.consume();
      }
    });
    return list;
  }

  private static void reveal(@Nullable Problem problem, Navigation navigation) {
    if (problem != null) {
      navigation.reveal(problem.location());
    }
  }

  private static final class Cell extends ListCell<Problem> {
    private final Label message = new Label();
    private final Label code = new Label();
    private final Label place = new Label();
    private final HBox row = new HBox(8);

    Cell() {
      message.getStyleClass().add("problem-message");
      message.setMinWidth(0);
      code.getStyleClass().add("problem-code");
      code.setMinWidth(Region.USE_PREF_SIZE);
      place.getStyleClass().add("problem-place");
      place.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getChildren().addAll(new Region(), message, gap, code, place);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      if (problem == null || empty) {
        setGraphic(null);
        return;
      }
      row.getChildren().set(0, icon(problem.severity()));
      message.setText(problem.message().replaceAll("\\s+", " "));
      code.setText(problem.code());
      place.setText(problem.place());
      setGraphic(row);
    }
  }

  static Node icon(Severity severity) {
    return switch (severity) {
      case ERROR -> Icons.toned(Feather.X_CIRCLE, Notification.Tone.DANGER);
      case WARNING -> Icons.toned(Feather.ALERT_TRIANGLE, Notification.Tone.WARNING);
      case HINT -> Icons.toned(Feather.INFO, Notification.Tone.INFO);
    };
  }
}
