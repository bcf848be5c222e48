package dev.refract.schema.edit;

import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.syntax.FieldDeclaration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes fields required, optional or lists.
 *
 * <pre>
 * authorId Int                                                 authorId Int?
 * author   User @relation(fields: [authorId], …)      becomes  author   User? @relation(…)
 * </pre>
 */
final class ArityChange {
  private final Draft draft;
  private final Map<String, Arity> changes = new LinkedHashMap<>();

  ArityChange(Draft draft) {
    this.draft = draft;
  }

  void change(Block block, String name, Arity arity) {
    FieldDeclaration declaration = block.requiredField(name);
    Optional<Field> field = draft.schema().model(block.name()).flatMap(model -> model.field(name));
    if (field.isPresent()) {
      switch (field.get()) {
        case RelationField relation -> change(relation, arity);
        case ScalarField scalar -> change(scalar, arity);
      }
    } else {
      changes.put(name, arity);
    }
    changes.forEach((changed, newArity) -> {
      FieldDeclaration line = block.requiredField(changed);
      String type = WrittenType.base(block, line);
      if (!line.type().span().in(block.lines().text()).equals(type + NewField.suffix(newArity))) {
        WrittenType.replace(draft, block, line, type, newArity);
        if (line != declaration) {
          draft.note(
              "%s.%s becomes %s, too."
                  .formatted(
                      block.name(), changed, newArity == Arity.OPTIONAL ? "optional" : "required"));
        }
      }
    });
  }

  private void change(RelationField field, Arity arity) {
    if (field.arity() == arity) {
      return;
    }
    if (field.isList() || arity == Arity.LIST) {
      throw Refusal.wrongEdit(
          "%s would become another kind of relation: remove it, and draw it anew."
              .formatted(field));
    }
    if (!field.isReferencing() && arity == Arity.REQUIRED) {
      throw Refusal.wrongEdit(
          "%s cannot be required: nothing makes sure that there is a row whose key points here."
              .formatted(field));
    }
    changes.put(field.name(), arity);
    List<ScalarField> keys = field.fields();
    boolean isUnsetAlready = keys.stream().anyMatch(ScalarField::isOptional);
    if (keys.isEmpty() || (arity == Arity.OPTIONAL && isUnsetAlready)) {
      return;
    }
    for (ScalarField key : keys) {
      if (arity == Arity.REQUIRED || !isPartOfPrimaryKey(key)) {
        changes.put(key.name(), arity);
      }
    }
    if (changes.size() == 1) {
      throw Refusal.inUse(
          "%s cannot be optional: its foreign key is a part of the primary key.".formatted(field));
    }
    relationsFollow(field.model());
  }

  private void change(ScalarField field, Arity arity) {
    if (arity != Arity.REQUIRED && isPartOfPrimaryKey(field)) {
      throw Refusal.inUse("%s is a part of the primary key, which must be set.".formatted(field));
    }
    if (arity == Arity.LIST && isKeyOfRelation(field)) {
      throw Refusal.inUse("%s is a key of a relation, which cannot be a list.".formatted(field));
    }
    changes.put(field.name(), arity);
    if (arity != Arity.LIST) {
      relationsFollow(field.model());
    }
  }

  /** A relation field is required exactly if all fields of its foreign key are. */
  private void relationsFollow(Model model) {
    Set<String> changed = new LinkedHashSet<>(changes.keySet());
    for (RelationField relation : model.relationFields()) {
      List<ScalarField> keys = relation.fields();
      if (keys.stream().anyMatch(key -> changed.contains(key.name()))) {
        boolean required =
            keys.stream()
                .allMatch(key -> changes.getOrDefault(key.name(), key.arity()) == Arity.REQUIRED);
        changes.put(relation.name(), required ? Arity.REQUIRED : Arity.OPTIONAL);
      }
    }
  }

  private static boolean isPartOfPrimaryKey(ScalarField field) {
    return field.model().primaryKey().filter(k -> k.scalarFields().contains(field)).isPresent();
  }

  private boolean isKeyOfRelation(ScalarField field) {
    return draft.schema().models().stream()
        .flatMap(model -> model.relationFields().stream())
        .anyMatch(r -> r.fields().contains(field) || r.references().contains(field));
  }
}
