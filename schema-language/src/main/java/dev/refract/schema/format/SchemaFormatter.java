package dev.refract.schema.format;

import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;

/** Gives schemas their canonical form. */
public final class SchemaFormatter {
  private SchemaFormatter() {}

  /** The files of the workspace, in the same order, with canonical text. */
  public static List<SourceFile> format(SchemaWorkspace workspace) {
    return workspace.files().stream().map(file -> format(workspace, file)).toList();
  }

  private static SourceFile format(SchemaWorkspace workspace, SourceFile file) {
    SchemaTree tree = workspace.tree(file.name()).orElseThrow();
    return new SourceFile(file.name(), FileFormatter.format(file, tree));
  }
}
