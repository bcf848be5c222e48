package dev.refract.schema.action;

import dev.refract.schema.advice.Remedy;
import dev.refract.schema.edit.AttributeEdit;
import dev.refract.schema.edit.Edit;
import dev.refract.schema.edit.FieldEdit;
import dev.refract.schema.edit.KeyEdit;
import dev.refract.schema.edit.NewField;
import dev.refract.schema.edit.Rename;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.text.SourceFile;
import java.util.List;
import java.util.Optional;

/** Does what a hint asks for. */
final class HintRemedies {
  private HintRemedies() {}

  static void offer(Scene scene, Remedy remedy) {
    switch (remedy) {
      case Remedy.AddIndex(Model model, List<String> fields) ->
          AddRelationIndex.offer(scene, model, fields);
      case Remedy.RemoveIndex(Model model, Index index) -> removeIndex(scene, model, index);
      case Remedy.SetOnDelete(var field, var action) ->
          scene.offer(
              "Write `onDelete: " + action.keyword() + "`",
              new AttributeEdit.SetAttributeArgument(
                  new Symbol.Field(field.model().name(), field.name()),
                  "relation",
                  Optional.of("onDelete"),
                  Optional.of(action.keyword())));
      case Remedy.AddFields(Model model, List<ScalarField> like) ->
          scene.offerAll(
              "Add "
                  + String.join(" and ", like.stream().map(f -> "`" + f.name() + "`").toList())
                  + " to `"
                  + model.name()
                  + "`",
              like.stream().map(field -> add(scene, model, field)).toList());
      case Remedy.RenameModel(Model model, String name) ->
          scene.offer(
              "Rename it to `" + name + "` and keep the table",
              Rename.keeping(new Symbol.Type(model.name()), name));
    }
  }

  /** Only where no other key of the model is of this kind and has the same fields. */
  private static void removeIndex(Scene scene, Model model, Index index) {
    List<String> fields = index.scalarFields().stream().map(ScalarField::name).toList();
    long same =
        model.indexes().stream()
            .filter(other -> other.kind() == index.kind())
            .filter(other -> other.scalarFields().equals(index.scalarFields()))
            .count();
    if (same == 1) {
      scene.offer(
          "Remove `" + index.attribute().span().in(textOf(scene, model)) + "`",
          new KeyEdit.DeleteKey(model.name(), new KeyEdit.Handle(index.kind(), fields)));
    }
  }

  private static String textOf(Scene scene, Model model) {
    return scene.workspace().file(model.file()).map(SourceFile::text).orElse("");
  }

  /** A field like that of a sibling; with a default, so that tables with rows can take it. */
  private static Edit add(Scene scene, Model model, ScalarField like) {
    NewField field =
        NewField.of(like.name(), like.syntax().type().name().text())
            .withArity(like.isOptional() ? Arity.OPTIONAL : Arity.REQUIRED);
    for (Attribute attribute : like.syntax().attributes()) {
      field = field.with(attribute.span().in(textOf(scene, like.model())));
    }
    boolean canBeAdded = like.defaultValue().isPresent() || like.isOptional();
    return new FieldEdit.AddField(model.name(), canBeAdded ? field : field.with("@default(now())"));
  }
}
