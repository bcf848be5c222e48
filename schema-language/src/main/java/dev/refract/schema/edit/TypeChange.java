package dev.refract.schema.edit;

import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives a field another type, and the foreign keys that point to it, too. */
final class TypeChange {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

  private final Draft draft;

  TypeChange(Draft draft) {
    this.draft = draft;
  }

  void change(Block block, String name, String type) {
    FieldDeclaration declaration = block.requiredField(name);
    Types.check(draft, type);
    if (WrittenType.base(block, declaration).equals(type)) {
      return;
    }
    if (Types.isModel(draft, type) || Types.isModel(draft, declaration.type().name().text())) {
      throw Refusal.wrongEdit("A relation is not a type: draw a relation, or remove one.");
    }
    Optional<ScalarField> field = scalar(block, declaration);
    write(block, declaration, type);
    if (field.isEmpty()) {
      return;
    }
    refuseForeignKey(field.get());
    for (ScalarField key : pointingTo(field.get())) {
      Block owner = draft.block(key.model());
      write(owner, owner.requiredField(key.name()), type);
      draft.note(
          "%s gets the type, too: its foreign key points to %s.".formatted(key, field.get()));
    }
  }

  private Optional<ScalarField> scalar(Block block, FieldDeclaration declaration) {
    return draft
        .resolved(block, declaration)
        .filter(ScalarField.class::isInstance)
        .map(ScalarField.class::cast);
  }

  private static void refuseForeignKey(ScalarField field) {
    for (RelationField relation : field.model().relationFields()) {
      int place = relation.fields().indexOf(field);
      if (place >= 0 && place < relation.references().size()) {
        throw Refusal.inUse(
            "%s is the foreign key of %s: change the type of %s, and it follows."
                .formatted(field, relation, relation.references().get(place)));
      }
    }
  }

  /** The fields of foreign keys that point to the field, directly or over others. */
  private Set<ScalarField> pointingTo(ScalarField field) {
    Set<ScalarField> found = new LinkedHashSet<>(List.of(field));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Model model : draft.schema().models()) {
        for (RelationField relation : model.relationFields()) {
          int size = Math.min(relation.fields().size(), relation.references().size());
          for (int i = 0; i < size; i++) {
            if (found.contains(relation.references().get(i))) {
              grows |= found.add(relation.fields().get(i));
            }
          }
        }
      }
    }
    found.remove(field);
    return found;
  }

  private void write(Block block, FieldDeclaration field, String type) {
    Carrier carrier = new Carrier(block, Optional.of(field));
    List<Attribute> misfits =
        field.attributes().stream().filter(attribute -> !fits(attribute, type)).toList();
    misfits.forEach(attribute -> {
      carrier.remove(draft, attribute);
      draft.note(
          "%s.%s loses %s, which does not go with %s."
              .formatted(
                  block.name(),
                  field.name().text(),
                  attribute.span().in(block.lines().text()),
                  type));
    });
    boolean attributesStay = misfits.size() < field.attributes().size();
    String text = type + NewField.suffix(arity(field.type().arity()));
    draft.in(block).replace(field.type().span(), text);
    if (attributesStay && !misfits.contains(field.attributes().getFirst())) {
      WrittenType.keepColumns(draft, block, field, field.type().span(), text.length());
    }
  }

  private static Arity arity(TypeName.Arity written) {
    return switch (written) {
      case REQUIRED, LEGACY_REQUIRED, MISSING -> Arity.REQUIRED;
      case OPTIONAL -> Arity.OPTIONAL;
      case LIST, LEGACY_LIST, OPTIONAL_LIST -> Arity.LIST;
    };
  }

  private boolean fits(Attribute attribute, String type) {
    String name = attribute.name().text();
    if (Carrier.isNativeType(name)) {
      return false;
    }
    return switch (name) {
      case "updatedAt" -> type.equals(ScalarType.DATE_TIME.keyword());
      case "default" ->
          AttributeArguments.value(attribute, "value").filter(v -> fits(v, type)).isPresent();
      default -> true;
    };
  }

  private boolean fits(Expression value, String type) {
    Optional<ScalarType> scalar = ScalarType.of(type);
    return switch (value) {
      case Expression.ListLiteral list -> list.elements().stream().allMatch(e -> fits(e, type));
      case Expression.FunctionCall call -> scalar.filter(s -> makes(call, s)).isPresent();
      case Expression.StringLiteral _ -> scalar.equals(Optional.of(ScalarType.STRING));
      case Expression.NumberLiteral(String number, _) ->
          scalar.filter(s -> holds(s, number)).isPresent();
      case Expression.Constant(String text, _) ->
          scalar
              .map(s -> s == ScalarType.BOOLEAN && Set.of("true", "false").contains(text))
              .orElseGet(() ->
                  draft.blocks().containsKey(type)
                      && draft.block(type).values().stream()
                          .anyMatch(v -> v.name().text().equals(text)));
      case Expression.ObjectLiteral _ -> false;
    };
  }

  private static boolean makes(Expression.FunctionCall call, ScalarType type) {
    return switch (call.name().text()) {
      case "autoincrement", "sequence" -> type == ScalarType.INT || type == ScalarType.BIG_INT;
      case "uuid", "cuid", "ulid", "nanoid", "auto" -> type == ScalarType.STRING;
      case "now" -> type == ScalarType.DATE_TIME;
      default -> true;
    };
  }

  private static boolean holds(ScalarType type, String number) {
    return switch (type) {
      case INT, BIG_INT -> WHOLE.matcher(number).matches();
      case FLOAT, DECIMAL -> true;
      case STRING, BOOLEAN, DATE_TIME, JSON, BYTES -> false;
    };
  }
}
