package dev.refract.app.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** The edits that lead from one text to another and leave equal lines alone. */
public final class LineEdits {
  private LineEdits() {}

  public static List<TextEdit> between(String file, String now, String wanted) {
    if (now.equals(wanted)) {
      return List.of();
    }
    List<String> before = lines(now);
    List<String> after = lines(wanted);
    LineIndex index = new LineIndex(now);
    List<TextEdit> edits = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int first = delta.getSource().getPosition();
      int start = startOf(index, first, now);
      int end = startOf(index, first + delta.getSource().size(), now);
      edits.add(
          new TextEdit(file, new Span(start, end), String.join("", delta.getTarget().getLines())));
    }
    return edits;
  }

  /** Lines with their line feeds, so that joining them gives the text. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
      lines.add(text.substring(start, at + 1));
      start = at + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static int startOf(LineIndex index, int line, String text) {
    return line < index.lineCount() ? index.startOf(line) : text.length();
  }
}
