package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.model.Resolution;
import dev.refract.schema.model.Schema;
import dev.refract.schema.model.SchemaResolver;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.SourceFile;
import java.util.List;

/**
 * What syntax trees mean, and everything that is wrong with them.
 *
 * @param resolved whether there were no errors before the rules of the database provider
 * @param diagnostics those of the syntax first, then in the order they were found
 */
public record SchemaAnalysis(Schema schema, boolean resolved, List<Diagnostic> diagnostics) {

  /**
   * Resolves and checks all files together.
   *
   * @param files the texts of the trees, in the same order
   * @param syntax what the parser has found already
   */
  public static SchemaAnalysis of(
      List<SourceFile> files, List<SchemaTree> trees, List<Diagnostic> syntax) {
    Problems problems = new Problems();
    problems.addAll(syntax);
    Resolution resolution = SchemaResolver.resolve(files, trees, problems);
    boolean resolved = !problems.hasErrors();
    Schema schema = resolution.schema();
    Validations.configuration(schema, resolution.places(), problems);
    if (!problems.hasErrors()) {
      Validations.schema(schema, resolution.places(), problems);
    }
    return new SchemaAnalysis(schema, resolved, problems.list());
  }
}
