package dev.refract.orm.request.reader;

import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a model that clients see. */
final class Fields {
  private Fields() {}

  static List<ScalarField> scalars(Model model) {
    List<ScalarField> seen = new ArrayList<>(model.scalarFields().size());
    for (ScalarField field : model.scalarFields()) {
      if (isSeen(field)) {
        seen.add(field);
      }
    }
    return seen;
  }

  private static boolean isSeen(ScalarField field) {
    return !field.isIgnored() && !(field.type() instanceof FieldType.Unsupported);
  }

  static Optional<ScalarField> scalar(Model model, String name) {
    return model.field(name).orElse(null) instanceof ScalarField field && isSeen(field)
        ? Optional.of(field)
        : Optional.empty();
  }

  static List<RelationField> relations(Model model) {
    List<RelationField> seen = new ArrayList<>(model.relationFields().size());
    for (RelationField field : model.relationFields()) {
      if (isSeen(field)) {
        seen.add(field);
      }
    }
    return seen;
  }

  private static boolean isSeen(RelationField field) {
    return !field.isIgnored() && !field.target().isIgnored() && field.opposite().isPresent();
  }

  static Optional<RelationField> relation(Model model, String name) {
    return model.field(name).orElse(null) instanceof RelationField field && isSeen(field)
        ? Optional.of(field)
        : Optional.empty();
  }

  static List<RelationField> lists(Model model) {
    return relations(model).stream().filter(RelationField::isList).toList();
  }

  static List<String> names(Model model) {
    return Stream.concat(
            scalars(model).stream().map(ScalarField::name),
            relations(model).stream().map(RelationField::name))
        .toList();
  }

  /** The keys over several fields, which are addressed by a name of their own. */
  static List<Index> compoundKeys(Model model) {
    return model.uniqueKeys().stream().filter(k -> k.fields().size() > 1).toList();
  }

  static boolean isUniqueAlone(ScalarField field) {
    return field.isId() || field.isUnique();
  }

  /** Whether it is part of an id that the database counts. */
  static boolean isCounted(ScalarField field) {
    return field.defaultValue().filter(DefaultValue.Autoincrement.class::isInstance).isPresent()
        && field.model().primaryKey().filter(key -> key.scalarFields().contains(field)).isPresent();
  }
}
