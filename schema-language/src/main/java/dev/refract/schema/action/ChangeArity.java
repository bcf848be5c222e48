package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.FieldEdit;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.TypeName;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Makes fields required, optional or single, where a diagnostic asks for that. */
final class ChangeArity implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(
        Code.OPTIONAL_ID,
        Code.OPTIONAL_LIST,
        Code.WRONG_RELATION_ARITY,
        Code.RISKY_SET_NULL,
        Code.INVALID_REFERENTIAL_ACTION,
        Code.UNSUPPORTED_LISTS,
        Code.INVALID_COMPOSITE_TYPE);
  }

  @Override
  public void offer(Scene scene) {
    Optional<FieldDeclaration> line = scene.line();
    if (line.isEmpty()) {
      requireFieldsOfKey(scene);
    } else if (line.get().type().arity() == TypeName.Arity.OPTIONAL_LIST) {
      offerListOrOptional(scene, line.get());
    } else {
      String model = scene.block().map(ModelBlock::name).orElseThrow().text();
      String field = line.get().name().text();
      for (Arity arity : List.of(Arity.OPTIONAL, Arity.REQUIRED)) {
        scene.offer(
            title(model + "." + field, arity), new FieldEdit.ChangeArity(model, field, arity));
      }
      keyOfRelation(scene);
    }
  }

  static String title(String field, Arity arity) {
    return "Make `"
        + field
        + "` "
        + switch (arity) {
          case REQUIRED -> "required";
          case OPTIONAL -> "optional";
          case LIST -> "a list";
        };
  }

  /** A relation and its key become optional together. */
  private static void keyOfRelation(Scene scene) {
    Optional<RelationField> relation = scene.relationField();
    if (relation.isPresent()) {
      List<ScalarField> required =
          relation.get().fields().stream().filter(ScalarField::isRequired).toList();
      scene.offerAll(
          required.size() == 1
              ? title(required.getFirst().toString(), Arity.OPTIONAL)
              : "Make the key of `" + relation.get() + "` optional",
          required.stream()
              .map(key -> new FieldEdit.ChangeArity(key.model().name(), key.name(), Arity.OPTIONAL))
              .toList());
    }
  }

  private static void requireFieldsOfKey(Scene scene) {
    scene
        .model()
        .flatMap(model -> model.primaryKey())
        .ifPresent(key -> {
          List<FieldEdit.ChangeArity> edits =
              key.scalarFields().stream()
                  .filter(field -> !field.isRequired())
                  .map(field ->
                      new FieldEdit.ChangeArity(field.model().name(), field.name(), Arity.REQUIRED))
                  .toList();
          if (!edits.isEmpty()) {
            scene.offerAll("Make the fields of the id required", edits);
          }
        });
  }

  /** The parser does not take {@code T[]?} for a field, so the suffix is changed as it stands. */
  private static void offerListOrOptional(Scene scene, FieldDeclaration line) {
    Span type = line.type().span();
    Span suffix = new Span(line.type().name().span().end(), type.end());
    String name = line.name().text();
    scene.offer(title(name, Arity.LIST), List.of(new TextEdit(scene.file(), suffix, "[]")));
    scene.offer(title(name, Arity.OPTIONAL), List.of(new TextEdit(scene.file(), suffix, "?")));
  }
}
