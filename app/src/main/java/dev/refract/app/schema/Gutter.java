package dev.refract.app.schema;

import dev.refract.schema.diagnostic.Severity;
import dev.refract.schema.text.LineIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/** Line numbers, and a mark on each line with a problem. */
final class Gutter implements IntFunction<Node> {
  private final CodeArea area;
  private Map<Integer, Severity> marks = Map.of();

  Gutter(CodeArea area) {
    this.area = area;
  }

  @Override
  public Node apply(int line) {
    Label number = new Label(Integer.toString(line + 1));
    number.getStyleClass().add("gutter-number");
    number.setMinWidth(40);
    number.setAlignment(Pos.CENTER_RIGHT);
    Region mark = new Region();
    mark.getStyleClass().add("gutter-mark");
    Severity severity = marks.get(line);
    if (severity != null) {
      mark.getStyleClass().add("gutter-" + severity.name().toLowerCase(java.util.Locale.ROOT));
    }
    HBox box = new HBox(6, mark, number);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("gutter");
    return box;
  }

  /** Takes the marks of a new analysis; redraws only the lines that changed. */
  void show(List<Mark> found, LineIndex lines) {
    Map<Integer, Severity> now = new HashMap<>();
    for (Mark mark : found) {
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
      if (!Objects.equals(before.get(line), now.get(line)) && line < area.getParagraphs().size()) {
        area.recreateParagraphGraphic(line);
      }
    }
  }
}
