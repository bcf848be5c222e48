package dev.refract.app.schema;

import dev.refract.schema.diagnostic.Severity;
import dev.refract.schema.text.Span;

/** A diagnostic as the editor draws it: never empty, within the text. */
record Mark(Severity severity, Span span) {

  String style() {
    return switch (severity) {
      case ERROR -> "problem-error";
      case WARNING -> "problem-warning";
      case HINT -> "problem-hint";
    };
  }

  static Mark of(Severity severity, Span span, String text) {
    int start = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      return new Mark(severity, new Span(start, end));
    }
    boolean atLineEnd = start == text.length() || text.charAt(start) == '\n';
    int from = atLineEnd ? Math.max(0, start - 1) : start;
    return new Mark(severity, new Span(from, Math.min(from + 1, text.length())));
  }
}
