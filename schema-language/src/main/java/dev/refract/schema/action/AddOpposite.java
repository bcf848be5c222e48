package dev.refract.schema.action;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.Edit;
import dev.refract.schema.edit.FieldEdit;
import dev.refract.schema.edit.KeyEdit;
import dev.refract.schema.edit.NewField;
import dev.refract.schema.edit.NewKey;
import dev.refract.schema.format.FieldNames;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a relation its other side.
 *
 * <pre>
 * posts Post[]                    →  in Post: user User @relation(fields: [userId], …), userId Int
 * author User @relation(fields…)  →  in User: posts Post[]
 * author User                     →  the key here, and the list in User
 * </pre>
 */
final class AddOpposite implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.MISSING_OPPOSITE);
  }

  @Override
  public void offer(Scene scene) {
    Optional<RelationField> field = scene.relationField();
    if (field.isEmpty() || field.get().opposite().isPresent()) {
      return;
    }
    RelationField side = field.get();
    boolean described = side.givenFields().isPresent() || side.givenReferences().isPresent();
    if (side.isReferencing()) {
      scene.offer(title(side.target(), list(side)), add(side.target(), list(side)));
    } else if (side.isList() && !described) {
      offerKeyOnOtherSide(scene, side, Arity.REQUIRED, false);
      if (scene.connector().can(Capability.IMPLICIT_MANY_TO_MANY)) {
        NewField list = list(side);
        scene.offer(title(side.target(), list) + ", many to many", add(side.target(), list));
      }
    } else if (side.isOptional() && !described) {
      offerKeyOnOtherSide(scene, side, Arity.REQUIRED, true);
      offerKeyHere(scene, side);
    } else if (!described) {
      offerKeyHere(scene, side);
    }
  }

  private static String title(Model model, NewField field) {
    return "Add the field `" + field.name() + "` to `" + model.name() + "`";
  }

  private static Edit add(Model model, NewField field) {
    return new FieldEdit.AddField(model.name(), field);
  }

  /** The other side as a list of rows that point here. */
  private static NewField list(RelationField side) {
    String name = NewFields.free(side.target(), FieldNames.plural(side.model().name()));
    NewField list = NewField.of(name, side.model().name()).withArity(Arity.LIST);
    return named(side).map(n -> list.with("@relation(" + n + ")")).orElse(list);
  }

  private static Optional<String> named(RelationField side) {
    return side.relationName().map(name -> "\"" + name + "\"");
  }

  private static void offerKeyOnOtherSide(
      Scene scene, RelationField side, Arity arity, boolean unique) {
    Model owner = side.target();
    String name = NewFields.free(owner, FieldNames.camelCase(side.model().name()));
    List<NewField> key = NewFields.key(scene, owner, name, side.model(), arity, unique);
    if (key.isEmpty()) {
      return;
    }
    String relation = WriteKey.relation(named(side), key, NewFields.identity(side.model()));
    List<Edit> edits = new ArrayList<>();
    key.forEach(field -> edits.add(add(owner, field)));
    NewField field = NewField.of(name, side.model().name()).withArity(arity).with(relation);
    edits.add(add(owner, field));
    if (unique && key.size() > 1) {
      edits.add(uniqueKey(owner, key));
    }
    scene.offerAll(title(owner, field) + " with its key", edits);
  }

  private static void offerKeyHere(Scene scene, RelationField side) {
    List<Edit> edits = new ArrayList<>(WriteKey.edits(scene, side, false));
    if (!edits.isEmpty()) {
      edits.add(add(side.target(), list(side)));
      scene.offerAll(
          title(side.target(), list(side)) + ", and the key to `" + side.model().name() + "`",
          edits);
    }
  }

  private static Edit uniqueKey(Model owner, List<NewField> key) {
    return new KeyEdit.AddKey(
        owner.name(), NewKey.of(Index.Kind.UNIQUE, key.stream().map(NewField::name).toList()));
  }
}
