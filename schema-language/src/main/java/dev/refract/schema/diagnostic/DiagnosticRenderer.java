package dev.refract.schema.diagnostic;

import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Position;
import dev.refract.schema.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Draws a diagnostic for a terminal, with the line that it is on:
 *
 * <pre>
 * prisma/schema.prisma:12:10: error R1001: There is no type "Usr". Did you mean "User"?
 *    |
 * 12 |   author Usr
 *    |          ^^^
 *    fix: Change "Usr" to "User"
 * </pre>
 */
public final class DiagnosticRenderer {
  private final Map<String, SourceFile> files = new HashMap<>();
  private final Map<String, LineIndex> lines = new HashMap<>();
  private final UnaryOperator<String> displayName;

  /** A renderer that shows the files under their own names. */
  public DiagnosticRenderer(List<SourceFile> files) {
    this(files, UnaryOperator.identity());
  }

  /**
   * @param displayName how a file name is shown, for example relative to where the person stands
   */
  public DiagnosticRenderer(List<SourceFile> files, UnaryOperator<String> displayName) {
    for (SourceFile file : files) {
      this.files.put(file.name(), file);
      this.lines.put(file.name(), new LineIndex(file.text()));
    }
    this.displayName = displayName;
  }

  /** Several lines; the last one without a line end. */
  public String render(Diagnostic diagnostic) {
    String margin = " ".repeat(lineNumber(diagnostic.location()).length());
    StringBuilder out = new StringBuilder();
    out.append(place(diagnostic.location()))
        .append(": ")
        .append(diagnostic.severity().name().toLowerCase(Locale.ROOT))
        .append(' ')
        .append(diagnostic.code())
        .append(": ")
        .append(diagnostic.message());
    excerpt(out, diagnostic.location(), margin);
    for (Related related : diagnostic.related()) {
      out.append('\n').append(margin).append("  see ");
      out.append(place(related.location())).append(": ").append(related.message());
    }
    for (Fix fix : diagnostic.fixes()) {
      out.append('\n').append(margin).append("  fix: ").append(fix.title());
    }
    return out.toString();
  }

  /** {@code file:line:column}, both from one; only the file where its text is not known. */
  private String place(Location location) {
    String name = displayName.apply(location.file());
    LineIndex index = lines.get(location.file());
    if (index == null) {
      return name;
    }
    Position start = index.positionAt(location.span().start());
    return name + ":" + (start.line() + 1) + ":" + (start.column() + 1);
  }

  private String lineNumber(Location location) {
    LineIndex index = lines.get(location.file());
    return index == null ? "" : String.valueOf(index.lineAt(location.span().start()) + 1);
  }

  private void excerpt(StringBuilder out, Location location, String margin) {
    SourceFile file = files.get(location.file());
    LineIndex index = lines.get(location.file());
    if (file == null || index == null) {
      return;
    }
    int line = index.lineAt(location.span().start());
    int start = index.startOf(line);
    String text = file.text().substring(start, index.endOf(line)).stripTrailing();
    int column = Math.min(location.span().start() - start, text.length());
    int end = Math.min(location.span().end() - start, text.length());
    out.append('\n').append(margin).append(" |");
    out.append('\n').append(line + 1).append(" | ").append(text);
    out.append('\n').append(margin).append(" | ").append(blank(text.substring(0, column)));
    out.append("^".repeat(Math.max(1, end - column)));
  }

  /** As wide as the text: tabs stay tabs. */
  private static String blank(String text) {
    return text.replaceAll("[^\\t]", " ");
  }
}
