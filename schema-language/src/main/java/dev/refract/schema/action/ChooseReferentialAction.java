package dev.refract.schema.action;

import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.AttributeEdit;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.service.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes a referential action that cannot be done to those that can, or leaves it to the default.
 */
final class ChooseReferentialAction implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(
        Code.INVALID_REFERENTIAL_ACTION,
        Code.RISKY_SET_NULL,
        Code.RISKY_SET_DEFAULT,
        Code.INVALID_MANY_TO_MANY,
        Code.INVALID_RELATION);
  }

  @Override
  public void offer(Scene scene) {
    Optional<RelationField> field = scene.relationField();
    if (field.isEmpty()) {
      return;
    }
    RelationField side = field.get();
    side.onDelete().ifPresent(action -> offer(scene, side, "onDelete", action));
    side.onUpdate().ifPresent(action -> offer(scene, side, "onUpdate", action));
  }

  private static void offer(
      Scene scene, RelationField side, String argument, ReferentialAction present) {
    RelationMode mode =
        scene
            .schema()
            .datasource()
            .flatMap(Datasource::relationMode)
            .flatMap(RelationMode::of)
            .orElse(RelationMode.FOREIGN_KEYS);
    Set<ReferentialAction> known = scene.connector().referentialActions(mode);
    Symbol symbol = new Symbol.Field(side.model().name(), side.name());
    for (ReferentialAction action :
        List.of(ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION)) {
      if (action != present && known.contains(action) && side.isReferencing()) {
        scene.offer(
            "Change `" + argument + "` to `" + action.keyword() + "`",
            set(symbol, argument, Optional.of(action.keyword())));
        break;
      }
    }
    scene.offer("Remove `" + argument + "`", set(symbol, argument, Optional.empty()));
  }

  private static AttributeEdit set(Symbol on, String argument, Optional<String> value) {
    return new AttributeEdit.SetAttributeArgument(on, "relation", Optional.of(argument), value);
  }
}
