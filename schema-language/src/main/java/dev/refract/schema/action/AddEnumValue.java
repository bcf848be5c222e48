package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.EnumEdit;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.FieldDeclaration;
import java.util.List;
import java.util.Optional;

/** Adds the value that a default names, or a first one to an empty enum. */
final class AddEnumValue implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.EMPTY_ENUM, Code.INVALID_DEFAULT);
  }

  @Override
  public void offer(Scene scene) {
    if (scene.declaration().orElse(null) instanceof EnumBlock empty) {
      scene.offer(
          "Add a value to `" + empty.name().text() + "`",
          new EnumEdit.AddEnumValue(empty.name().text(), "VALUE"));
      return;
    }
    Optional<FieldDeclaration> field = scene.line();
    if (field.isPresent()) {
      String typeName = field.get().type().name().text();
      Optional<EnumType> type = scene.schema().enumType(typeName);
      Optional<String> value = Defaults.constantOf(field.get());
      if (type.isPresent() && value.isPresent() && type.get().value(value.get()).isEmpty()) {
        scene.offer(
            "Add the value `" + value.get() + "` to `" + typeName + "`",
            new EnumEdit.AddEnumValue(typeName, value.get()));
      }
    }
  }
}
