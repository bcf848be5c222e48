package dev.refract.schema.action;

import dev.refract.schema.edit.FieldEdit;
import dev.refract.schema.edit.KeyEdit;
import dev.refract.schema.edit.NewKey;
import dev.refract.schema.edit.Rename;
import dev.refract.schema.format.FieldNames;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Optional;

/** Changes of what stands at a place that break nothing. */
final class Refactorings {
  private Refactorings() {}

  static List<CodeAction> at(SchemaWorkspace workspace, String file, Span range) {
    Scene scene = Scene.of(workspace, file, range);
    Optional<Field> field = workspace.hasErrors() ? Optional.empty() : scene.field();
    if (field.isPresent()) {
      rename(scene, field.get());
      arity(scene, field.get());
      if (field.get() instanceof ScalarField scalar) {
        keys(scene, scalar);
      }
    }
    return scene.actions();
  }

  /** {@code created_at} becomes {@code createdAt @map("created_at")}. */
  private static void rename(Scene scene, Field field) {
    String wanted = FieldNames.camelCase(field.name());
    if (field.name().indexOf('_') > 0 && field.model().field(wanted).isEmpty()) {
      scene.offer(
          "Rename `" + field.name() + "` to `" + wanted + "` and keep the column",
          Rename.keeping(new Symbol.Field(field.model().name(), field.name()), wanted));
    }
  }

  private static void arity(Scene scene, Field field) {
    boolean isKeyHolder = !(field instanceof RelationField relation) || relation.isReferencing();
    if (!field.isList() && isKeyHolder) {
      Arity other = field.isOptional() ? Arity.REQUIRED : Arity.OPTIONAL;
      scene.offer(
          ChangeArity.title(field.toString(), other),
          new FieldEdit.ChangeArity(field.model().name(), field.name(), other));
    }
  }

  private static void keys(Scene scene, ScalarField field) {
    if (field.isId() || field.isUnique() || field.isList() || field.model().isView()) {
      return;
    }
    String model = field.model().name();
    List<String> key = List.of(field.name());
    scene.offer(
        "Add `@unique` to `" + field + "`",
        new KeyEdit.AddKey(model, NewKey.of(Index.Kind.UNIQUE, key)));
    boolean isIndexed =
        field.model().indexes().stream()
            .anyMatch(index -> index.fields().getFirst().field() == field);
    if (!isIndexed) {
      AddRelationIndex.offer(scene, field.model(), key);
    }
  }
}
