package dev.refract.schema.text;

import java.util.Comparator;
import java.util.List;

/**
 * One replacement in one file.
 *
 * @param file name of the {@link SourceFile}
 * @param span what is replaced; empty for an insertion
 * @param replacement the new text; empty for a deletion
 */
public record TextEdit(String file, Span span, String replacement) {

  /** The text after all edits, whose spans refer to {@code text} and must not overlap. */
  public static String apply(String text, List<TextEdit> edits) {
    StringBuilder result = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt((TextEdit edit) -> edit.span().start()).reversed())
        .forEach(e -> result.replace(e.span().start(), e.span().end(), e.replacement()));
    return result.toString();
  }
}
