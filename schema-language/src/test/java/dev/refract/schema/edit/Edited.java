package dev.refract.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.TextEdit;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;

/** Does edits in a schema of one file, for tests that read like documentation. */
final class Edited {
  static final String FILE = "schema.prisma";

  private Edited() {}

  static SchemaWorkspace workspace(String text) {
    return SchemaWorkspace.of(List.of(new SourceFile(FILE, text)));
  }

  static EditResult.Edited result(String text, Edit edit) {
    EditResult result = SchemaEditor.edit(workspace(text), edit);
    assertThat(result).isInstanceOf(EditResult.Edited.class);
    return (EditResult.Edited) result;
  }

  /** The text after the edit. */
  static String text(String text, Edit edit) {
    List<TextEdit> edits = result(text, edit).edits();
    return SchemaEditor.apply(workspace(text), edits).file(FILE).orElseThrow().text();
  }

  /** The sentence that says why not. */
  static String refusal(String text, Edit edit) {
    EditResult result = SchemaEditor.edit(workspace(text), edit);
    assertThat(result).isInstanceOf(EditResult.Refused.class);
    return ((EditResult.Refused) result).message();
  }
}
