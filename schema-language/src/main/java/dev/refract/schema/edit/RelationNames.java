package dev.refract.schema.edit;

import dev.refract.schema.edit.RelationEdit.Side;
import dev.refract.schema.format.FieldNames;
import dev.refract.schema.model.Relation;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives names to what a new relation adds: as asked for, else as people would, and free. */
final class RelationNames {
  private final Draft draft;
  private final Block from;
  private final Block to;
  private final Set<String> inFrom = new HashSet<>();
  private final Set<String> inTo;

  RelationNames(Draft draft, Block from, Block to) {
    this.draft = draft;
    this.from = from;
    this.to = to;
    this.inTo = from.equals(to) ? inFrom : new HashSet<>();
    from.fields().forEach(field -> inFrom.add(field.name().text()));
    to.fields().forEach(field -> inTo.add(field.name().text()));
  }

  /** The name of the relation field of the first model. */
  String fieldOfFrom(Side side, String usual) {
    return field(side, inFrom, usual);
  }

  /** The name of the relation field of the second model. */
  String fieldOfTo(Side side, String usual) {
    return field(side, inTo, usual);
  }

  private static String field(Side side, Set<String> taken, String usual) {
    String name = side.field().orElseGet(() -> free(usual, taken));
    if (!taken.add(name)) {
      throw Refusal.nameTaken(side.model() + " has a field called " + name + " already.");
    }
    return name;
  }

  private static String free(String usual, Set<String> taken) {
    String name = usual;
    for (int i = 2; taken.contains(name); i++) {
      name = usual + i;
    }
    return name;
  }

  /** A relation needs a name where its models are related already, or are one. */
  Optional<String> relation(Relation.Kind kind, Optional<String> given, String fromField) {
    Set<String> taken = new HashSet<>();
    List<FieldDeclaration> related = new ArrayList<>(between(from, to, taken));
    related.addAll(between(to, from, taken));
    if (kind == Relation.Kind.MANY_TO_MANY) {
      draft.schema().relations().stream()
          .filter(relation -> relation.kind() == Relation.Kind.MANY_TO_MANY)
          .forEach(relation -> taken.add(relation.name()));
    }
    if (given.isPresent()) {
      return Optional.of(checked(given.get(), taken));
    }
    return from.equals(to) || !related.isEmpty()
        ? Optional.of(free(from.name() + capitalised(fromField), taken))
        : Optional.empty();
  }

  private static String checked(String given, Set<String> taken) {
    if (given.isBlank()) {
      throw Refusal.invalidName("A relation's name cannot be empty.");
    }
    if (taken.contains(given)) {
      throw Refusal.nameTaken("There is already a relation called “" + given + "”.");
    }
    return given;
  }

  private static String capitalised(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
  }

  /** The fields that lead from one model to the other, and the names of their relations. */
  private static List<FieldDeclaration> between(Block owner, Block target, Set<String> names) {
    List<FieldDeclaration> fields =
        owner.fields().stream()
            .filter(field -> field.type().name().text().equals(target.name()))
            .toList();
    for (FieldDeclaration field : fields) {
      new Carrier(owner, Optional.of(field))
          .attribute("relation")
          .flatMap(attribute -> AttributeArguments.text(attribute, "name"))
          .ifPresent(names::add);
    }
    return fields;
  }

  /** The names of the fields that hold the foreign key: given, existing or new. */
  List<String> foreignKey(List<String> given, String fromField, List<FieldDeclaration> references) {
    if (!given.isEmpty() && given.size() != references.size()) {
      throw Refusal.wrongEdit(
          "The foreign key has %d fields, but points to %d."
              .formatted(given.size(), references.size()));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      FieldDeclaration reference = references.get(i);
      if (given.isEmpty()) {
        names.add(keyField(fromField, reference));
      } else {
        refuseMisfit(given.get(i), reference);
        names.add(given.get(i));
      }
    }
    inFrom.addAll(names);
    return names;
  }

  private void refuseMisfit(String name, FieldDeclaration reference) {
    Optional<FieldDeclaration> existing = from.field(name);
    if (existing.isPresent() && !fits(existing.get(), reference)) {
      throw Refusal.nameTaken(
          "%s.%s is no %s, which is the type of %s.%s."
              .formatted(
                  from.name(),
                  name,
                  WrittenType.base(to, reference),
                  to.name(),
                  reference.name().text()));
    }
    if (existing.isEmpty() && inFrom.contains(name)) {
      throw Refusal.nameTaken("The new relation field is called " + name + " already.");
    }
  }

  /** A field that has the usual name and the right type was made for this. */
  private String keyField(String fromField, FieldDeclaration reference) {
    String name = FieldNames.keyField(fromField, reference.name().text());
    boolean isThere = from.field(name).filter(field -> fits(field, reference)).isPresent();
    return isThere ? name : free(name, inFrom);
  }

  private boolean fits(FieldDeclaration field, FieldDeclaration reference) {
    return WrittenType.base(from, field).equals(WrittenType.base(to, reference))
        && field.type().arity() != TypeName.Arity.LIST;
  }
}
