package dev.refract.migrate;

import dev.refract.schema.model.Schema;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;

/** Schemas from text. */
public final class TestSchemas {
  private TestSchemas() {}

  public static Schema of(String text) {
    SchemaWorkspace workspace = SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text)));
    if (workspace.hasErrors()) {
      throw new IllegalArgumentException("not a valid schema: " + workspace.diagnostics());
    }
    return workspace.schema();
  }
}
