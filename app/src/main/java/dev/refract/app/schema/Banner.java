package dev.refract.app.schema;

import dev.refract.app.document.DiskState;
import dev.refract.app.document.RecoveredText;
import dev.refract.app.document.SchemaDocument;
import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line above the text while the document waits for a decision. */
final class Banner extends VBox {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final SchemaDocument document;

  Banner(SchemaDocument document) {
    this.document = document;
    document.recoveredProperty().addListener((seen, before, now) -> show());
    document.diskProperty().addListener((seen, before, now) -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    Optional<RecoveredText> recovered = document.recoveredProperty().get();
    if (recovered.isPresent()) {
      getChildren()
          .add(
              line(
                  "Text from "
                      + TIME.format(recovered.get().typedAt())
                      + " was not saved. It was kept for you.",
                  button("Restore it", document::restoreRecovered, true),
                  button("Discard it", document::discardRecovered, false)));
    }
    switch (document.diskProperty().get()) {
      case DiskState.Same() -> {}
      case DiskState.Changed(String raw) ->
          getChildren()
              .add(
                  line(
                      "Another program has changed this file, and you have unsaved changes.",
                      button("Take the file’s text", document::takeFromDisk, false),
                      button("Keep mine", document::keepMine, true)));
      case DiskState.Deleted() ->
          getChildren()
              .add(
                  line(
                      "This file was deleted by another program. Saving writes it again.",
                      button("Keep mine", document::keepMine, true)));
    }
  }

  private static Node line(String text, Button... buttons) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(12, Icons.of(Notification.Tone.WARNING), words);
    line.getChildren().addAll(buttons);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("banner");
    return line;
  }

  private static Button button(String label, Runnable action, boolean primary) {
    Button button = new Button(label);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.getStyleClass().add("small");
    if (primary) {
      button.getStyleClass().add("accent");
    }
    button.setOnAction(event -> action.run());
    return button;
  }
}
