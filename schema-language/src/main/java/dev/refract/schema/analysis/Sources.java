package dev.refract.schema.analysis;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.SourceFile;
import java.util.List;

/**
 * The files of a schema, read.
 *
 * @param trees what stands in the files, in the same order
 * @param diagnostics what could not be read
 */
public record Sources(
    List<SourceFile> files, List<SchemaTree> trees, List<Diagnostic> diagnostics) {}
