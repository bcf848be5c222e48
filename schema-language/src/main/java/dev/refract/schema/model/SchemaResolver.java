package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a {@link Schema} of syntax trees in four passes: names, types, attributes, relations. No
 * pass can fail: what is wrong is left out of the schema and told to the {@link Problems}, under
 * the block that it was found in. Nothing here depends on the database provider.
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
    List<Declared> all = new ArrayList<>();
    for (SchemaTree tree : trees) {
      for (TopLevel declaration : tree.declarations()) {
        all.add(new Declared(tree.file(), declaration));
      }
    }
    return resolve(files, all, Surroundings.NONE, problems);
  }

  /**
   * A part of a schema: the wanted declarations, complete with all their relations, and what their
   * fields lead to. Those neighbours are resolved too, except for their relations to others; what
   * is told of them counts for nothing.
   *
   * @param files the texts of all declarations
   */
  public static Resolution resolve(
      List<SourceFile> files, List<Declared> wanted, Surroundings surroundings, Problems problems) {
    Places places = new Places(files);
    Names names = NamePass.run(wanted, surroundings, problems, places);
    TypePass.run(names, problems);
    AttributePass.run(names, problems, places);
    List<Relation> relations = RelationPass.run(names.models());
    return new Resolution(names.schema(relations), places);
  }
}
