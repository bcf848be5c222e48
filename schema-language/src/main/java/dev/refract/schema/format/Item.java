package dev.refract.schema.format;

import dev.refract.schema.syntax.Comment;
import dev.refract.schema.syntax.Node;
import java.util.List;

/** What stands on lines of its own. */
sealed interface Item {

  /** Whether empty lines stand above it. */
  boolean afterEmptyLines();

  /** Comments without an empty line between them. */
  record Comments(List<Comment> comments, boolean afterEmptyLines) implements Item {}

  /** A declaration, or a line of a block. */
  record Code(Node node, boolean afterEmptyLines) implements Item {}
}
