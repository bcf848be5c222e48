package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;

/**
 * One parsed file.
 *
 * @param file name of the source file
 * @param declarations blocks, free comments and unreadable stretches in their order
 */
public record SchemaTree(String file, Declarations declarations, Span span) implements Node {
  public SchemaTree(String file, List<TopLevel> declarations, Span span) {
    this(file, Declarations.of(declarations), span);
  }
}
