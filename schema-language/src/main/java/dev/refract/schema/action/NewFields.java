package dev.refract.schema.action;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.edit.NewField;
import dev.refract.schema.format.FieldNames;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.text.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Thinks up fields that are to be added. */
final class NewFields {
  private NewFields() {}

  /** A primary key that the database fills. */
  static NewField id(Scene scene) {
    if (scene.connector().can(Capability.AUTO_DEFAULT)) {
      String datasource = scene.schema().datasource().map(d -> d.name()).orElse("db");
      return NewField.of("id", "String")
          .with("@id")
          .with("@default(auto())")
          .with("@map(\"_id\")")
          .with("@" + datasource + ".ObjectId");
    }
    String type = scene.connector().can(Capability.SEQUENCE_DEFAULT) ? "BigInt" : "Int";
    return NewField.of("id", type).with("@id").with("@default(autoincrement())");
  }

  /** A name that the model does not have yet. */
  static String free(Model model, String wanted) {
    Set<String> taken = new HashSet<>();
    model.syntax().fields().forEach(field -> taken.add(field.name().text()));
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  /** The fields of a foreign key to {@code target}, in the order of its id. */
  static List<NewField> key(
      Scene scene, Model owner, String relation, Model target, Arity arity, boolean unique) {
    List<NewField> fields = new ArrayList<>();
    List<ScalarField> id = identity(target);
    for (ScalarField field : id) {
      String name = free(owner, FieldNames.keyField(relation, field.name()));
      NewField added = NewField.of(name, field.syntax().type().name().text()).withArity(arity);
      Optional<String> nativeType = nativeType(scene, field);
      if (nativeType.isPresent()) {
        added = added.with(nativeType.get());
      }
      fields.add(unique && id.size() == 1 ? added.with("@unique") : added);
    }
    return fields;
  }

  /** What a foreign key can point to: the id, else the first key of required fields. */
  static List<ScalarField> identity(Model model) {
    return model.uniqueKeys().stream()
        .filter(key -> key.scalarFields().stream().allMatch(ScalarField::isRequired))
        .findFirst()
        .map(Index::scalarFields)
        .orElse(List.of());
  }

  private static Optional<String> nativeType(Scene scene, ScalarField field) {
    String text = scene.workspace().file(field.model().file()).map(SourceFile::text).orElse("");
    return field.syntax().attributes().stream()
        .filter(attribute -> attribute.name().text().contains("."))
        .map(Attribute::span)
        .map(span -> span.in(text))
        .findFirst();
  }
}
