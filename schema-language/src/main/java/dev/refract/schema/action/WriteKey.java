package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.AttributeEdit;
import dev.refract.schema.edit.Edit;
import dev.refract.schema.edit.FieldEdit;
import dev.refract.schema.edit.KeyEdit;
import dev.refract.schema.edit.NewField;
import dev.refract.schema.edit.NewKey;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.service.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives a relation its foreign key, where neither side has one or one side says only half. */
final class WriteKey implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.INVALID_RELATION);
  }

  @Override
  public void offer(Scene scene) {
    Optional<RelationField> field = scene.relationField();
    if (field.isEmpty() || field.get().isReferencing() || field.get().isList()) {
      return;
    }
    RelationField side = field.get();
    boolean single = side.opposite().filter(other -> !other.isList()).isPresent();
    scene.offerAll(
        "Add the key of `" + side.name() + "` to `" + side.model().name() + "`",
        edits(scene, side, single));
  }

  /**
   * The fields of the key, and the arguments that name them; nothing where the other model has no
   * id.
   */
  static List<Edit> edits(Scene scene, RelationField side, boolean unique) {
    Model owner = side.model();
    List<NewField> key =
        NewFields.key(scene, owner, side.name(), side.target(), side.arity(), unique);
    List<ScalarField> references = NewFields.identity(side.target());
    List<Edit> edits = new ArrayList<>();
    if (key.isEmpty()) {
      return edits;
    }
    key.forEach(field -> edits.add(new FieldEdit.AddField(owner.name(), field)));
    Symbol symbol = new Symbol.Field(owner.name(), side.name());
    if (side.attribute("relation").isEmpty()) {
      edits.add(
          new AttributeEdit.AddAttribute(symbol, relation(Optional.empty(), key, references)));
    } else {
      edits.add(argument(symbol, "fields", key.stream().map(NewField::name)));
      edits.add(argument(symbol, "references", references.stream().map(ScalarField::name)));
    }
    if (unique && key.size() > 1) {
      List<String> names = key.stream().map(NewField::name).toList();
      edits.add(new KeyEdit.AddKey(owner.name(), NewKey.of(Index.Kind.UNIQUE, names)));
    }
    return edits;
  }

  private static Edit argument(Symbol on, String name, Stream<String> fields) {
    return new AttributeEdit.SetAttributeArgument(
        on, "relation", Optional.of(name), Optional.of(listed(fields.toList())));
  }

  /** {@code @relation("name", fields: […], references: […])}. */
  static String relation(Optional<String> name, List<NewField> key, List<ScalarField> references) {
    return "@relation("
        + name.map(n -> n + ", ").orElse("")
        + "fields: "
        + listed(key.stream().map(NewField::name).toList())
        + ", references: "
        + listed(references.stream().map(ScalarField::name).toList())
        + ")";
  }

  private static String listed(List<String> names) {
    return "[" + String.join(", ", names) + "]";
  }
}
