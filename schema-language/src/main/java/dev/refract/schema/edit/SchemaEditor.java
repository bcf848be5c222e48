package dev.refract.schema.edit;

import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.TextEdit;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The door of this room. Works on any text, also where the schema has errors. */
public final class SchemaEditor {
  private SchemaEditor() {}

  /** The text edits that do the edit, or why it cannot be done. */
  public static EditResult edit(SchemaWorkspace workspace, Edit edit) {
    try {
      Draft draft = new Draft(workspace);
      write(draft, edit);
      return draft.result();
    } catch (Refusal refusal) {
      return refusal.asResult();
    }
  }

  /** The workspace after text edits, whose spans refer to this one. */
  public static SchemaWorkspace apply(SchemaWorkspace workspace, List<TextEdit> edits) {
    Map<String, List<TextEdit>> byFile =
        edits.stream().collect(Collectors.groupingBy(TextEdit::file));
    SchemaWorkspace result = workspace;
    for (SourceFile file : workspace.files()) {
      List<TextEdit> own = byFile.get(file.name());
      if (own != null) {
        String text = TextEdit.apply(file.text(), own);
        result = result.withFile(new SourceFile(file.name(), text));
      }
    }
    return result;
  }

  private static void write(Draft draft, Edit edit) {
    switch (edit) {
      case TypeEdit type -> TypeEdits.write(draft, type);
      case FieldEdit field -> FieldEdits.write(draft, field);
      case AttributeEdit attribute -> AttributeEdits.write(draft, attribute);
      case EnumEdit value -> EnumEdits.write(draft, value);
      case KeyEdit key -> KeyEdits.write(draft, key);
      case RelationEdit relation -> RelationEdits.write(draft, relation);
      case Delete delete -> new Deletion(draft, delete.uses()).write(delete.symbol());
      case Rename rename -> Renaming.write(draft, rename);
    }
  }
}
