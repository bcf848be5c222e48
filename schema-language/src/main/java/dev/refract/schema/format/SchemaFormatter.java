package dev.refract.schema.format;

import dev.refract.schema.parser.SchemaParser;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives schemas their canonical form. */
public final class SchemaFormatter {
  private SchemaFormatter() {}

  /**
   * The files of the workspace, in the same order, with canonical text. Where the schema can be
   * resolved without errors, the missing parts of relations are added, too.
   */
  public static List<SourceFile> format(SchemaWorkspace workspace) {
    Map<String, String> completed =
        workspace.isResolved()
            ? MissingParts.added(workspace.files(), workspace.schema())
            : Map.of();
    return workspace.files().stream()
        .map(file -> format(workspace, file, completed.get(file.name())))
        .toList();
  }

  private static SourceFile format(
      SchemaWorkspace workspace, SourceFile file, @Nullable String completed) {
    if (completed == null) {
      String text = FileFormatter.format(file.text(), workspace.tree(file.name()).orElseThrow());
      return new SourceFile(file.name(), text);
    }
    SourceFile whole = new SourceFile(file.name(), completed);
    String text = FileFormatter.format(completed, SchemaParser.parse(whole).tree());
    return new SourceFile(file.name(), text);
  }
}
