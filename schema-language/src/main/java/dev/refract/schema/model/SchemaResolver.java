package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.SourceFile;
import java.util.List;

/**
 * Makes a {@link Schema} of syntax trees in four passes: names, types, attributes, relations. No
 * pass can fail: what is wrong is left out of the schema and told to the {@link Problems}. Nothing
 * here depends on the database provider.
 */
public final class SchemaResolver {
  private SchemaResolver() {}

  /**
   * The schema of all files together.
   *
   * @param files the texts of the trees, in the same order
   */
  public static Resolution resolve(
      List<SourceFile> files, List<SchemaTree> trees, Problems problems) {
    Places places = new Places(files);
    Names names = NamePass.run(trees, problems, places);
    TypePass.run(names, problems);
    AttributePass.run(names, problems, places);
    List<Relation> relations = RelationPass.run(names.models());
    return new Resolution(names.schema(relations), places);
  }
}
