package dev.refract.schema.parser;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.syntax.SchemaTree;
import java.util.List;

/**
 * A parsed file.
 *
 * @param diagnostics what could not be read, in the order of the text
 * @param closed whether all blocks have their closing brace
 */
public record ParseResult(SchemaTree tree, List<Diagnostic> diagnostics, boolean closed) {
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }
}
