package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.AttributeEdit;
import dev.refract.schema.edit.Edit;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.service.Symbol;
import java.util.List;
import java.util.Optional;

/** Gives the id of a document the name and the type that document databases want. */
final class NameDocumentId implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.INVALID_DOCUMENT);
  }

  @Override
  public void offer(Scene scene) {
    Optional<ScalarField> field =
        scene.field().filter(ScalarField.class::isInstance).map(ScalarField.class::cast);
    if (field.isEmpty()) {
      return;
    }
    if (field.get().mappedName().isEmpty()) {
      scene.offer(
          "Add `@map(\"_id\")` to `" + field.get() + "`", add(field.get(), "@map(\"_id\")"));
    }
    if (field.get().nativeType().isEmpty()) {
      String type =
          "@" + scene.schema().datasource().map(found -> found.name()).orElse("db") + ".ObjectId";
      scene.offer("Add `" + type + "` to `" + field.get() + "`", add(field.get(), type));
    }
  }

  private static Edit add(ScalarField field, String attribute) {
    return new AttributeEdit.AddAttribute(
        new Symbol.Field(field.model().name(), field.name()), attribute);
  }
}
