package dev.refract.schema.edit;

import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.TypeName;
import dev.refract.schema.text.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    Optional<Field> field = draft.resolved(block, declaration);
    if (field.isPresent()) {
      switch (field.get()) {
        case RelationField relation -> change(relation, arity);
        case ScalarField scalar -> change(scalar, arity);
      }
    } else {
      changes.put(name, arity);
    }
    draft
        .resolved(block)
        .ifPresent(m -> m.relationFields().forEach(relation -> removeSetNull(block, relation)));
    changes.forEach((changed, newArity) -> {
      FieldDeclaration line = block.requiredField(changed);
      String type = WrittenType.base(block, line);
      if (!line.type().span().in(block.lines().text()).equals(type + NewField.suffix(newArity))) {
        removeMisfits(block, line, newArity);
        WrittenType.replace(draft, block, line, type, newArity);
        if (!line.equals(declaration)) {
          draft.note(
              "%s.%s becomes %s, too."
                  .formatted(
                      block.name(), changed, newArity == Arity.OPTIONAL ? "optional" : "required"));
        }
      }
    });
  }

  /** Removes what a field of the new arity cannot have. */
  private void removeMisfits(Block block, FieldDeclaration field, Arity arity) {
    Carrier carrier = new Carrier(block, Optional.of(field));
    boolean wasList = field.type().arity() == TypeName.Arity.LIST;
    boolean isList = arity == Arity.LIST;
    if (isList) {
      carrier.attribute("updatedAt").ifPresent(attribute -> remove(carrier, attribute));
    }
    if (wasList != isList) {
      carrier
          .attribute("default")
          .filter(attribute -> !isComputedByDatabase(attribute))
          .ifPresent(attribute -> remove(carrier, attribute));
    }
  }

  private static boolean isComputedByDatabase(Attribute attribute) {
    return AttributeArguments.value(attribute, "value")
        .filter(Expression.FunctionCall.class::isInstance)
        .filter(v -> ((Expression.FunctionCall) v).name().text().equals("dbgenerated"))
        .isPresent();
  }

  private void remove(Carrier carrier, Attribute attribute) {
    carrier.remove(draft, attribute);
    noteLoss(carrier, attribute.span());
  }

  /** What must be set cannot be set to null. */
  private void removeSetNull(Block block, RelationField field) {
    Carrier carrier = new Carrier(block, Optional.of(field.syntax()));
    boolean isRequired =
        field.fields().stream().anyMatch(key -> changes.get(key.name()) == Arity.REQUIRED);
    Optional<Attribute> relation = carrier.attribute("relation");
    if (isRequired && relation.isPresent()) {
      List<Argument> gone =
          Stream.of("onDelete", "onUpdate")
              .flatMap(name -> AttributeArguments.find(relation.get(), Optional.of(name)).stream())
              .filter(ArityChange::isSetNull)
              .toList();
      AttributeEdits.remove(draft.in(block), relation.get(), gone);
      gone.forEach(argument -> noteLoss(carrier, argument.span()));
    }
  }

  private static boolean isSetNull(Argument argument) {
    return argument.value().orElse(null) instanceof Expression.Constant(String text, _)
        && text.equals(ReferentialAction.SET_NULL.keyword());
  }

  private void noteLoss(Carrier carrier, Span what) {
    draft.note(
        "%s loses %s, which it cannot have any more."
            .formatted(carrier.title(), what.in(carrier.block().lines().text())));
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
