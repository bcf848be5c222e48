package dev.refract.schema.parser;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.text.Span;
import java.util.List;

/** Resolves the escapes of quoted texts, which are those of JSON. */
final class StringLiterals {
  private final Text text;
  private final SyntaxDiagnostics diagnostics;
  private final List<Diagnostic> problems;

  StringLiterals(Text text, SyntaxDiagnostics diagnostics, List<Diagnostic> problems) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.problems = problems;
  }

  /** The value between two quotes; {@code end} is the offset of the closing one. */
  String value(int start, int end) {
    if (text.characters().indexOf('\\', start, end) < 0) {
      return text.between(start, end);
    }
    StringBuilder value = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = resolve(at, end, value);
      } else {
        value.append(c);
        at++;
      }
    }
    return value.toString();
  }

  private int resolve(int at, int end, StringBuilder value) {
    char kind = text.charAt(at + 1);
    switch (kind) {
      case '"', '\\', '/' -> value.append(kind);
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> {
        return resolveUnicode(at, end, value);
      }
      default -> {
        int after = at + (Character.isHighSurrogate(kind) ? 3 : 2);
        problems.add(diagnostics.unknownEscape(new Span(at, Math.min(after, end))));
        return Math.min(after, end);
      }
    }
    return at + 2;
  }

  private int resolveUnicode(int at, int end, StringBuilder value) {
    int digits = hexDigits(at, end);
    if (digits < 4) {
      return refuse(at, at + 2 + digits);
    }
    char first = codeUnit(at);
    if (!Character.isSurrogate(first)) {
      value.append(first);
      return at + 6;
    }
    int second = at + 6;
    if (hexDigits(second, end) < 4) {
      return refuse(at, second);
    }
    char low = codeUnit(second);
    if (!Character.isSurrogatePair(first, low)) {
      return refuse(at, second + 6);
    }
    value.append(first).append(low);
    return second + 6;
  }

  private int refuse(int start, int end) {
    problems.add(diagnostics.invalidUnicodeEscape(new Span(start, end)));
    return end;
  }

  private char codeUnit(int at) {
    return (char) Integer.parseInt(text.between(at + 2, at + 6), 16);
  }

  private int hexDigits(int at, int end) {
    if (!text.startsWith("\\u", at)) {
      return 0;
    }
    int digits = 0;
    while (digits < 4
        && at + 2 + digits < end
        && Character.digit(text.charAt(at + 2 + digits), 16) >= 0
        && text.charAt(at + 2 + digits) < 128) {
      digits++;
    }
    return digits;
  }
}
