package dev.refract.schema.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fourth pass: joins the relation fields that belong together, and says what they make. */
final class RelationPass {
  /** All relation fields of one model that lead to one other model under one name. */
  private record Side(Model model, Model target, Optional<String> name) {}

  private final Map<Side, List<RelationField>> sides = new HashMap<>();
  private final List<Relation> relations = new ArrayList<>();

  private RelationPass() {}

  static List<Relation> run(List<Model> models) {
    RelationPass pass = new RelationPass();
    for (Model model : models) {
      for (RelationField field : model.relationFields()) {
        Side side = new Side(model, field.target(), field.relationName());
        pass.sides.computeIfAbsent(side, _ -> new ArrayList<>(1)).add(field);
      }
    }
    for (Model model : models) {
      for (RelationField field : model.relationFields()) {
        pass.visit(field);
      }
    }
    for (Model model : models) {
      for (RelationField field : model.relationFields()) {
        pass.joinLeftover(field);
      }
    }
    return pass.relations;
  }

  private @Nullable RelationField opposite(RelationField field) {
    Side side = new Side(field.target(), field.model(), field.relationName());
    for (RelationField candidate : sides.getOrDefault(side, List.of())) {
      if (candidate != field) {
        return candidate;
      }
    }
    return null;
  }

  /** Makes the relation where {@code field} is its first side. */
  private void visit(RelationField field) {
    RelationField other = opposite(field);
    if (other == null) {
      add(kindOfOneSided(field), field, null);
    } else if (field.isList() && other.isList()) {
      if (isFirstOfLists(field, other)) {
        add(Relation.Kind.MANY_TO_MANY, field, other);
      }
    } else if (other.isList()) {
      add(Relation.Kind.ONE_TO_MANY, field, other);
    } else if (!field.isList() && isFirstOfSingles(field, other)) {
      add(Relation.Kind.ONE_TO_ONE, field, other);
    }
  }

  private static Relation.Kind kindOfOneSided(RelationField field) {
    if (field.fields().isEmpty()) {
      return Relation.Kind.ONE_TO_MANY;
    }
    for (Index index : field.model().indexes()) {
      if (index.kind() == Index.Kind.UNIQUE && index.scalarFields().equals(field.fields())) {
        return Relation.Kind.ONE_TO_ONE;
      }
    }
    return Relation.Kind.ONE_TO_MANY;
  }

  private static boolean isFirstOfLists(RelationField field, RelationField other) {
    return field.model() == other.model()
        ? field.name().compareTo(other.name()) <= 0
        : field.model().name().compareTo(other.model().name()) <= 0;
  }

  private static boolean isFirstOfSingles(RelationField field, RelationField other) {
    if (field.isRequired() != other.isRequired()) {
      return field.isRequired();
    }
    if (field.isOptional() && field.givenFields().isPresent()) {
      return true;
    }
    if (field.isOptional() && other.givenFields().isPresent()) {
      return false;
    }
    int byModel = field.model().name().compareTo(other.model().name());
    return byModel != 0 ? byModel < 0 : field.name().compareTo(other.name()) <= 0;
  }

  private void add(Relation.Kind kind, RelationField first, @Nullable RelationField second) {
    Relation relation =
        new Relation(
            kind,
            first.relationName().orElseGet(() -> defaultName(first)),
            first.relationName(),
            first,
            Optional.ofNullable(second),
            first.onDelete(),
            first.onUpdate(),
            first.constraintName());
    relations.add(relation);
    first.join(relation);
    if (second != null) {
      second.join(relation);
    }
  }

  /** Both model names in alphabetical order. */
  private static String defaultName(RelationField field) {
    String a = field.model().name();
    String b = field.target().name();
    return a.compareTo(b) <= 0 ? a + "To" + b : b + "To" + a;
  }

  /** A field whose partner was taken by another field still belongs to some relation. */
  private void joinLeftover(RelationField field) {
    if (!field.isJoined()) {
      RelationField other = opposite(field);
      field.join(
          other != null && other.isJoined()
              ? other.relation()
              : new Relation(
                  Relation.Kind.ONE_TO_MANY,
                  field.relationName().orElseGet(() -> defaultName(field)),
                  field.relationName(),
                  field,
                  Optional.ofNullable(other),
                  field.onDelete(),
                  field.onUpdate(),
                  field.constraintName()));
    }
  }
}
