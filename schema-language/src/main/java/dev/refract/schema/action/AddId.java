package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.AttributeEdit;
import dev.refract.schema.edit.FieldEdit;
import dev.refract.schema.edit.NewField;
import dev.refract.schema.edit.Place;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.service.Symbol;
import java.util.List;
import java.util.Optional;

/** Gives a model something by which to find one row. */
final class AddId implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.MISSING_UNIQUE_CRITERIA, Code.INVALID_DOCUMENT);
  }

  @Override
  public void offer(Scene scene) {
    Optional<Model> model = scene.model();
    if (model.isEmpty() || model.get().primaryKey().isPresent()) {
      return;
    }
    String name = model.get().name();
    for (ScalarField field : model.get().scalarFields()) {
      boolean isCalledId = field.name().equals("id") || field.name().equals("uuid");
      if (isCalledId && field.isRequired()) {
        scene.offer(
            "Add `@id` to `" + field + "`",
            new AttributeEdit.AddAttribute(new Symbol.Field(name, field.name()), "@id"));
      }
    }
    if (model.get().field("id").isEmpty() && !model.get().isView()) {
      NewField id = NewFields.id(scene);
      scene.offer(
          "Add the field `id` to `" + name + "`",
          new FieldEdit.AddField(name, id, new Place.First()));
    }
  }
}
