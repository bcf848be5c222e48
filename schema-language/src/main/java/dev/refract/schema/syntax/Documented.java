package dev.refract.schema.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A declaration that may carry {@code ///} documentation on the lines before it or at its end. */
public interface Documented {
  /** Comment lines directly above, plain and documentation, in their order. */
  List<Comment> leadingComments();

  /** A comment behind it on its own line. */
  Optional<Comment> trailingComment();

  /** The documentation text, lines joined by line feeds; empty where there is none. */
  default Optional<String> documentation() {
    List<Comment> lines = new java.util.ArrayList<>(leadingComments());
    trailingComment().ifPresent(lines::add);
    String text =
        lines.stream()
            .filter(c -> c.kind() == Comment.Kind.DOCUMENTATION)
            .map(c -> c.text().strip())
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
