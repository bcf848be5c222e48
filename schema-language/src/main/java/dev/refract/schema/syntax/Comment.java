package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.Optional;

/**
 * One comment.
 *
 * @param kind plain {@code //}, documentation {@code ///}, or a block that may span lines
 * @param text what stands after the slashes or between the marks, blanks kept, without the line end
 */
public record Comment(Kind kind, String text, Span span) implements Node {
  /** What the marks say. */
  public enum Kind {
    PLAIN,
    DOCUMENTATION,
    /** Between slash-star and star-slash; documents what follows, like {@code ///}. */
    BLOCK
  }

  /** What it says about a declaration, where it is documentation. */
  public Optional<String> documentation() {
    return switch (kind) {
      case PLAIN -> Optional.empty();
      case DOCUMENTATION -> Optional.of(text.stripLeading());
      case BLOCK -> Optional.of(text.strip());
    };
  }
}
