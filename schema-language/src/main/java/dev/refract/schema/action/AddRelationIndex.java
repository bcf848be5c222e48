package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.KeyEdit;
import dev.refract.schema.edit.NewKey;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.List;

/** Adds an index over the key of an emulated relation. */
final class AddRelationIndex implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.MISSING_RELATION_INDEX);
  }

  @Override
  public void offer(Scene scene) {
    scene
        .relationField()
        .ifPresent(field ->
            offer(scene, field.model(), field.fields().stream().map(ScalarField::name).toList()));
  }

  static void offer(Scene scene, Model model, List<String> fields) {
    if (!fields.isEmpty()) {
      scene.offer(
          "Add `@@index([" + String.join(", ", fields) + "])` to `" + model.name() + "`",
          new KeyEdit.AddKey(model.name(), NewKey.of(Index.Kind.NORMAL, fields)));
    }
  }
}
