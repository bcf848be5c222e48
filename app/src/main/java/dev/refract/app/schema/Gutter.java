package dev.refract.app.schema;

import dev.refract.app.shell.Icons;
import dev.refract.schema.diagnostic.Severity;
import dev.refract.schema.text.LineIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/** Line numbers, a mark on each line with a problem, and the lamp where it can be mended. */
final class Gutter implements IntFunction<Node> {
  private final CodeArea area;
  private Map<Integer, Severity> marks = Map.of();
  private Optional<Integer> lamp = Optional.empty();
  private Runnable onLamp = () -> {};

  Gutter(CodeArea area) {
    this.area = area;
  }

  @Override
  public Node apply(int line) {
    Label number = new Label(Integer.toString(line + 1));
    number.getStyleClass().add("gutter-number");
    number.setMinWidth(40);
    number.setAlignment(Pos.CENTER_RIGHT);
    HBox box = new HBox(6, lamp.equals(Optional.of(line)) ? lamp() : mark(line), number);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("gutter");
    return box;
  }

  private Node mark(int line) {
    Region mark = new Region();
    mark.getStyleClass().add("gutter-mark");
    Severity severity = marks.get(line);
    if (severity != null) {
      mark.getStyleClass().add("gutter-" + severity.name().toLowerCase(java.util.Locale.ROOT));
    }
    return mark;
  }

  /** Stands in the place of the mark and is as wide, so that no number moves. */
  private Node lamp() {
    StackPane place = new StackPane(Icons.small(Feather.ZAP));
    place.setId("lamp");
    place.getStyleClass().addAll("gutter-mark", "gutter-lamp");
    place.setOnMousePressed(event -> {
      onLamp.run();
      event.consume();
    });
    return place;
  }

  /** What a click on the lamp does. */
  void onLamp(Runnable action) {
    onLamp = action;
  }

  /** Puts the lamp beside a line, or away. */
  void showLamp(Optional<Integer> line) {
    Optional<Integer> before = lamp;
    lamp = line;
    if (!before.equals(line)) {
      before.ifPresent(this::redraw);
      line.ifPresent(this::redraw);
    }
  }

  private void redraw(int line) {
    if (line < area.getParagraphs().size()) {
      area.recreateParagraphGraphic(line);
    }
  }

  /** Takes the marks of a new analysis; redraws only the lines that changed. */
  void show(List<Mark> found, LineIndex lines) {
    Map<Integer, Severity> now = new HashMap<>();
    for (Mark mark : found) {
      if (mark.severity() == Severity.HINT) {
        continue; // advice is quiet
      }
      now.merge(
          lines.lineAt(mark.span().start()),
          mark.severity(),
          (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    TreeSet<Integer> touched = new TreeSet<>(marks.keySet());
    touched.addAll(now.keySet());
    Map<Integer, Severity> before = marks;
    marks = now;
    for (int line : touched) {
      if (!Objects.equals(before.get(line), now.get(line))) {
        redraw(line);
      }
    }
  }
}
