package dev.refract.schema.edit;

import dev.refract.schema.model.RelationField;

/** Draws and removes relations. */
final class RelationEdits {
  private RelationEdits() {}

  static void write(Draft draft, RelationEdit edit) {
    switch (edit) {
      case RelationEdit.DrawRelation drawing -> new RelationDrawing(draft, drawing).write();
      case RelationEdit.RemoveRelation(String model, String field) -> {
        Block block = draft.model(model);
        RelationField relation =
            draft
                .relationField(block, block.requiredField(field))
                .orElseThrow(
                    () -> Refusal.wrongEdit("%s.%s is no relation.".formatted(model, field)));
        Removal removal = new Removal(draft);
        removal.relation(relation);
        removal.write();
      }
    }
  }
}
