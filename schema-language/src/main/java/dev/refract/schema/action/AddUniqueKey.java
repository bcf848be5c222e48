package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.KeyEdit;
import dev.refract.schema.edit.NewKey;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;

/** Makes the key of a one-to-one relation unique, or what a relation points to. */
final class AddUniqueKey implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.MISSING_UNIQUE, Code.INVALID_REFERENCES);
  }

  @Override
  public void offer(Scene scene) {
    Optional<RelationField> field = scene.relationField();
    if (field.isPresent()) {
      offer(scene, field.get().model(), field.get().fields());
      offer(scene, field.get().target(), field.get().references());
    }
  }

  private static void offer(Scene scene, Model model, List<ScalarField> fields) {
    if (fields.isEmpty()) {
      return;
    }
    List<String> names = fields.stream().map(ScalarField::name).toList();
    String title =
        names.size() == 1
            ? "Add `@unique` to `" + fields.getFirst() + "`"
            : "Add `@@unique([" + String.join(", ", names) + "])` to `" + model.name() + "`";
    scene.offer(title, new KeyEdit.AddKey(model.name(), NewKey.of(Index.Kind.UNIQUE, names)));
  }
}
