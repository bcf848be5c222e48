package dev.refract.app.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows the first open dialog over the window. Keeps the focus inside while it is open. */
final class DialogLayer extends StackPane {
  private final Dialogs dialogs;
  private Dialogs.@Nullable Open shown;
  private @Nullable Node focusBefore;

  DialogLayer(Dialogs dialogs) {
    this.dialogs = dialogs;
    setId("dialogs");
    getStyleClass().add("overlay");
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    FocusKeeper.keepFocusInside(this);
    dialogs.open().addListener((Observable list) -> showFirst());
    showFirst();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && shown != null) {
      shown.cancel();
      event.consume();
    }
  }

  private void showFirst() {
    Dialogs.Open first = dialogs.open().isEmpty() ? null : dialogs.open().getFirst();
    if (first == shown) {
      return;
    }
    if (shown == null && getScene() != null) {
      focusBefore = getScene().getFocusOwner();
    }
    shown = first;
    getChildren().clear();
    setVisible(first != null);
    if (first != null) {
      getChildren()
          .add(
              switch (first.content()) {
                case Dialogs.Question(Confirmation asked) -> question(first, asked);
                case Dialogs.Failure(ErrorReport report) -> failure(first, report);
              });
    } else if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  private static Node question(Dialogs.Open dialog, Confirmation asked) {
    Button accept = new Button(asked.accept());
    accept.setId("dialog-accept");
    Button cancel = new Button("Cancel");
    cancel.setId("dialog-cancel");
    cancel.setOnAction(event -> dialog.cancel());
    accept.setOnAction(event -> dialog.accept());
    boolean dangerous = asked.tone() == Notification.Tone.DANGER;
    accept.getStyleClass().add(dangerous ? Styles.DANGER : Styles.ACCENT);
    Button first = dangerous ? cancel : accept;
    first.setDefaultButton(true);

    VBox card = card(asked.tone(), asked.title(), asked.message());
    if (asked.detail() != null) {
      card.getChildren().add(code(asked.detail()));
    }
    Node focus = first;
    String phrase = asked.phrase();
    if (phrase != null) {
      TextField typed = new TextField();
      typed.setId("dialog-phrase");
      typed.setPromptText(phrase);
      accept.disableProperty().bind(Bindings.notEqual(phrase, typed.textProperty()));
      Label ask = new Label("Type “" + phrase + "” to go on.");
      card.getChildren().addAll(ask, typed);
      focus = typed;
    }
    card.getChildren().add(buttons(cancel, accept));
    focusWhenShown(focus);
    return card;
  }

  private static Node failure(Dialogs.Open dialog, ErrorReport report) {
    Button close = new Button("Close");
    close.setId("dialog-accept");
    close.setDefaultButton(true);
    close.setOnAction(event -> dialog.accept());
    VBox card = card(Notification.Tone.DANGER, report.what(), report.why());
    if (!report.where().isEmpty()) {
      card.getChildren().add(fact("Where", report.where()));
    }
    if (!report.next().isEmpty()) {
      card.getChildren().add(fact("What to do", report.next()));
    }
    if (!report.technical().isEmpty()) {
      TitledPane details = new TitledPane("Technical details", code(report.technical()));
      details.setExpanded(false);
      details.setAnimated(false);
      details.getStyleClass().add(Styles.DENSE);
      card.getChildren().add(details);
    }
    card.getChildren().add(buttons(close));
    focusWhenShown(close);
    return card;
  }

  private static VBox card(Notification.Tone tone, String title, String message) {
    Label heading = new Label(title, Icons.of(tone));
    heading.setId("dialog-title");
    heading.getStyleClass().add("dialog-heading");
    heading.setWrapText(true);
    Label text = new Label(message);
    text.setWrapText(true);
    text.getStyleClass().add("dialog-message");
    text.setMinHeight(Region.USE_PREF_SIZE);
    VBox card = new VBox(12, heading, text);
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(680, Region.USE_PREF_SIZE);
    return card;
  }

  private static Node fact(String name, String value) {
    Label label = new Label(name);
    label.getStyleClass().add("dialog-fact-name");
    label.setMinWidth(80);
    Label text = new Label(value);
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    return new HBox(8, label, text);
  }

  private static TextArea code(String text) {
    TextArea area = new TextArea(text.stripTrailing());
    area.setId("dialog-detail");
    area.setEditable(false);
    area.getStyleClass().add("code-box");
    long lines = text.lines().count();
    area.setPrefRowCount(Math.clamp(lines + 1, 3, 16));
    return area;
  }

  private static Node buttons(Button... buttons) {
    HBox row = new HBox(8, buttons);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private static void focusWhenShown(Node node) {
    node.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            javafx.application.Platform.runLater(node::requestFocus);
          }
        });
  }
}
