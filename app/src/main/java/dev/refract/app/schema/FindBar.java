package dev.refract.app.schema;

import dev.refract.app.shell.Icons;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Finds and replaces in one editor. */
final class FindBar extends HBox {
  private final CodeEditor editor;
  private final TextField query = new TextField();
  private final TextField replacement = new TextField();
  private final ToggleButton matchCase = new ToggleButton("Aa");
  private final Label count = new Label();
  private List<Span> found = List.of();
  private int at = -1;

  FindBar(CodeEditor editor) {
    super(8);
    this.editor = editor;
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    query.setId("find-query");
    query.setPromptText("Find");
    query.setPrefWidth(220);
    replacement.setPromptText("Replace with");
    replacement.setPrefWidth(180);
    matchCase.setTooltip(new Tooltip("Match case"));
    matchCase.getStyleClass().add("small");
    count.setMinWidth(80);
    count.getStyleClass().add("text-muted");
    Button replace = new Button("Replace");
    replace.getStyleClass().add("small");
    replace.setOnAction(event -> replaceOne());
    Button all = new Button("All");
    all.getStyleClass().add("small");
    all.setTooltip(new Tooltip("Replace all"));
    all.setOnAction(event -> replaceAll());
    getChildren()
        .addAll(
            query,
            matchCase,
            button(Feather.CHEVRON_UP, "Previous (Shift+Enter)", () -> step(-1)),
            button(Feather.CHEVRON_DOWN, "Next (Enter)", () -> step(1)),
            count,
            replacement,
            replace,
            all,
            spacer(),
            button(Feather.X, "Close (Esc)", this::close));
    query.textProperty().addListener((seen, before, now) -> search(true));
    matchCase.selectedProperty().addListener((seen, before, now) -> search(true));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  void open() {
    setVisible(true);
    String selected = editor.getSelectedText();
    if (!selected.isEmpty() && !selected.contains("\n")) {
      query.setText(selected);
    }
    query.selectAll();
    query.requestFocus();
    search(false);
  }

  private void close() {
    setVisible(false);
    editor.requestFocus();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && query.isFocused()) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && replacement.isFocused()) {
      replaceOne();
      event.consume();
    }
  }

  private void search(boolean move) {
    String wanted = query.getText();
    List<Span> spans = new ArrayList<>();
    if (!wanted.isEmpty()) {
      int flags = Pattern.LITERAL | (matchCase.isSelected() ? 0 : Pattern.CASE_INSENSITIVE);
      Matcher matcher = Pattern.compile(wanted, flags).matcher(editor.getText());
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }
    found = spans;
    at = -1;
    int from = editor.getSelection().getStart();
    for (int i = 0; i < spans.size() && at < 0; i++) {
      if (spans.get(i).start() >= from) {
        at = i;
      }
    }
    if (at < 0 && !spans.isEmpty()) {
      at = 0;
    }
    show(move);
  }

  private void step(int by) {
    search(false);
    if (!found.isEmpty()) {
      boolean onIt =
          editor.getSelection().getStart() == found.get(at).start()
              && editor.getSelection().getEnd() == found.get(at).end();
      at = by > 0 && !onIt ? at : Math.floorMod(at + by, found.size());
    }
    show(true);
  }

  private void show(boolean move) {
    count.setText(
        query.getText().isEmpty()
            ? ""
            : found.isEmpty() ? "Not found" : (at + 1) + " of " + found.size());
    if (move && at >= 0) {
      Span span = found.get(at);
      editor.selectRange(span.start(), span.end());
      editor.requestFollowCaret();
    }
  }

  private void replaceOne() {
    if (at >= 0 && editor.getSelectedText().length() == found.get(at).length()) {
      editor.replaceSelection(replacement.getText());
    }
    step(1);
  }

  private void replaceAll() {
    search(false);
    String file = editor.document().name();
    editor
        .document()
        .apply(
            found.stream()
                .map(
                    span -> new dev.refract.schema.text.TextEdit(file, span, replacement.getText()))
                .toList());
    search(false);
  }

  private static javafx.scene.layout.Region spacer() {
    javafx.scene.layout.Region gap = new javafx.scene.layout.Region();
    HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
    return gap;
  }

  private static Button button(Feather icon, String tip, Runnable action) {
    Button button = new Button(null, Icons.small(icon));
    button.getStyleClass().addAll("flat", "small-icon-button");
    button.setTooltip(new Tooltip(tip));
    button.setOnAction(event -> action.run());
    return button;
  }
}
