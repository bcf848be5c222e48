package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;

/**
 * One comment line.
 *
 * @param kind plain {@code //} or documentation {@code ///}
 * @param text what stands after the slashes, blanks kept, without the line end
 */
public record Comment(Kind kind, String text, Span span) implements Node {
  /** What the slashes say. */
  public enum Kind {
    PLAIN,
    DOCUMENTATION
  }
}
