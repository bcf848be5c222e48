package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.diagnostic.NearestName;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.service.Occurrence;
import dev.refract.schema.service.References;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Replaces a misspelt name of a field or enum value by the nearest that there is. */
final class CorrectName implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(
        Code.UNKNOWN_KEY_FIELD,
        Code.UNKNOWN_RELATION_FIELD,
        Code.RELATION_IN_KEY,
        Code.INVALID_DEFAULT);
  }

  @Override
  public void offer(Scene scene) {
    Optional<Span> line = scene.member().map(Member::span);
    if (line.isEmpty()) {
      return;
    }
    for (Occurrence occurrence : References.in(scene.workspace(), scene.file())) {
      Span place = occurrence.location().span();
      if (!occurrence.declares()
          && line.get().start() <= place.start()
          && place.end() <= line.get().end()) {
        offer(scene, occurrence);
      }
    }
  }

  private static void offer(Scene scene, Occurrence occurrence) {
    String written = occurrence.symbol().name();
    switch (occurrence.symbol()) {
      case Symbol.Field(String owner, String name) ->
          scene
              .schema()
              .model(owner)
              .ifPresent(model -> {
                replace(scene, occurrence, written, nearest(model, name));
                replace(scene, occurrence, written, keyOf(model, name));
              });
      case Symbol.Value(String owner, String name) ->
          scene
              .schema()
              .enumType(owner)
              .filter(type -> type.value(name).isEmpty())
              .ifPresent(type ->
                  replace(
                      scene,
                      occurrence,
                      written,
                      NearestName.of(
                          name, type.values().stream().map(EnumType.Value::name).toList())));
      case Symbol.Type _, Symbol.Relation _, Symbol.Datasource _ -> {}
    }
  }

  private static Optional<String> nearest(Model model, String name) {
    return model.field(name).isPresent() || isDeclared(model, name)
        ? Optional.empty()
        : NearestName.of(name, model.scalarFields().stream().map(f -> f.name()).toList());
  }

  private static boolean isDeclared(Model model, String name) {
    return model.syntax().fields().stream()
        .map(FieldDeclaration::name)
        .anyMatch(declared -> declared.text().equals(name));
  }

  /** The fields that hold the key of a relation which is named in their place. */
  private static Optional<String> keyOf(Model model, String name) {
    return model
        .field(name)
        .filter(RelationField.class::isInstance)
        .map(RelationField.class::cast)
        .filter(RelationField::isReferencing)
        .map(relation -> String.join(", ", relation.fields().stream().map(Field::name).toList()));
  }

  private static void replace(
      Scene scene, Occurrence occurrence, String written, Optional<String> nearest) {
    nearest.ifPresent(name ->
        scene.offer(
            "Change `" + written + "` to `" + name + "`",
            List.of(new TextEdit(scene.file(), occurrence.location().span(), name))));
  }
}
