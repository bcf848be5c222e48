package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.AttributeEdit;
import dev.refract.schema.edit.AttributeEdit.SetAttributeArgument;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.service.Symbol;
import java.util.List;
import java.util.Optional;

/** Breaks a circle of referential actions. */
final class SetNoAction implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.REFERENTIAL_CYCLE);
  }

  @Override
  public void offer(Scene scene) {
    Optional<RelationField> field = scene.relationField();
    if (field.isPresent() && field.get().relationAttribute().isPresent()) {
      Symbol symbol = new Symbol.Field(field.get().model().name(), field.get().name());
      List<AttributeEdit> both = List.of(set(symbol, "onDelete"), set(symbol, "onUpdate"));
      scene.offerAll("Set `onDelete` and `onUpdate` to `NoAction`", both);
      both.forEach(
          edit -> scene.offerAll("Set `" + argument(edit) + "` to `NoAction`", List.of(edit)));
    }
  }

  private static AttributeEdit set(Symbol on, String argument) {
    return new SetAttributeArgument(on, "relation", Optional.of(argument), Optional.of("NoAction"));
  }

  private static String argument(AttributeEdit edit) {
    return edit instanceof SetAttributeArgument set ? set.argument().orElse("") : "";
  }
}
