package dev.refract.schema.action;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.NewField;
import dev.refract.schema.edit.TypeEdit;
import dev.refract.schema.edit.TypePlace;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.ModelBlock;
import java.util.List;
import java.util.Optional;

/** Declares the type that a field names, directly below the block of the field. */
final class CreateType implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.UNKNOWN_TYPE);
  }

  @Override
  public void offer(Scene scene) {
    Optional<FieldDeclaration> field = scene.line();
    Optional<ModelBlock> block = scene.block();
    if (field.isEmpty() || block.isEmpty()) {
      return;
    }
    String name = field.get().type().name().text();
    TypePlace place = new TypePlace.After(block.get().name().text());
    if (block.get().kind() != ModelBlock.Kind.TYPE) {
      scene.offer(
          "Create the model `" + name + "`",
          new TypeEdit.AddModel(name, List.of(NewFields.id(scene)), place));
    }
    if (scene.connector().can(Capability.ENUMS) || scene.schema().provider().isEmpty()) {
      scene.offer(
          "Create the enum `" + name + "`",
          new TypeEdit.AddEnum(
              name, List.of(Defaults.constantOf(field.get()).orElse("VALUE")), place));
    }
    if (scene.connector().can(Capability.COMPOSITE_TYPES)) {
      scene.offer(
          "Create the composite type `" + name + "`",
          new TypeEdit.AddModel(
              ModelBlock.Kind.TYPE,
              name,
              List.of(NewField.of("name", "String")),
              List.of(),
              place));
    }
  }
}
