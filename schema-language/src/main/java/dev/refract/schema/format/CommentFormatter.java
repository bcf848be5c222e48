package dev.refract.schema.format;

import dev.refract.schema.syntax.Comment;
import java.util.List;

/** Lays out comments that stand on lines of their own. */
final class CommentFormatter {
  private CommentFormatter() {}

  static void addTo(Table table, List<Comment> comments) {
    for (Comment comment : comments) {
      switch (comment.kind()) {
        case PLAIN -> table.line("//" + comment.text());
        case DOCUMENTATION -> table.line("///" + comment.text());
        case BLOCK -> addBlock(table, comment.text());
      }
    }
  }

  private static void addBlock(Table table, String text) {
    table.line("/**");
    text.lines()
        .map(CommentFormatter::trim)
        .map(line -> line.startsWith("*") ? trim(line.substring(1)) : line)
        .filter(line -> !line.isEmpty())
        .forEach(line -> table.line(" * " + line));
    table.line(" */");
  }

  /** Without the blanks around it, those of other scripts included. */
  private static String trim(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || c == '\t' || c == '\u000b' || c == '\f' || c == '\u0085';
  }
}
