package dev.refract.schema.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A declaration that may carry {@code ///} documentation on the lines before it or at its end. */
public interface Documented {
  /** Comment lines directly above, plain and documentation, in their order. */
  List<Comment> leadingComments();

  /** A comment behind it on its own line. */
  default Optional<Comment> trailingComment() {
    return Optional.empty();
  }

  /** The documentation text, comments joined by line feeds; empty where there is none. */
  default Optional<String> documentation() {
    List<Comment> lines = new ArrayList<>(leadingComments());
    trailingComment().ifPresent(lines::add);
    List<String> texts = lines.stream().flatMap(c -> c.documentation().stream()).toList();
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
  }
}
