package dev.refract.schema.edit;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.edit.EditResult.Reason;
import dev.refract.schema.edit.RelationEdit.DrawRelation;
import dev.refract.schema.edit.RelationEdit.Side;
import dev.refract.schema.format.FieldNames;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Relation;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Draws one relation.
 *
 * <pre>
 * model User {                         model User {
 *   id Int @id                           id    Int    @id
 * }                                      posts Post[]
 *                             becomes  }
 * model Post {                         model Post {
 *   id Int @id                           id       Int  @id
 * }                                      authorId Int
 *                                        author   User @relation(fields: [authorId], …)
 *                                      }
 * </pre>
 */
final class RelationDrawing {
  private final Draft draft;
  private final DrawRelation wanted;
  private final Block from;
  private final Block to;
  private final Set<String> fromNames = new HashSet<>();
  private final Set<String> toNames;

  RelationDrawing(Draft draft, DrawRelation wanted) {
    this.draft = draft;
    this.wanted = wanted;
    this.from = model(wanted.from());
    this.to = model(wanted.to());
    this.toNames = from == to ? fromNames : new HashSet<>();
    from.fields().forEach(field -> fromNames.add(field.name().text()));
    to.fields().forEach(field -> toNames.add(field.name().text()));
  }

  private Block model(Side side) {
    Block block = draft.model(side.model());
    if (block.isCompositeType()) {
      throw Refusal.wrongEdit(block.name() + " is a composite type, which has no relations.");
    }
    return block;
  }

  void write() {
    switch (wanted.kind()) {
      case MANY_TO_MANY -> drawJoinTable();
      case ONE_TO_ONE, ONE_TO_MANY -> drawForeignKey();
    }
  }

  private void drawJoinTable() {
    boolean hasForeignKey =
        !wanted.foreignKey().isEmpty()
            || !wanted.references().isEmpty()
            || wanted.onDelete().isPresent()
            || wanted.onUpdate().isPresent();
    if (hasForeignKey) {
      throw Refusal.wrongEdit("A many-to-many relation has no foreign key to be described.");
    }
    if (!Connector.of(draft.schema()).can(Capability.IMPLICIT_MANY_TO_MANY)) {
      throw Refusal.wrongEdit("The database has no join tables; draw two one-to-many relations.");
    }
    for (Block block : List.of(from, to)) {
      boolean hasId =
          WrittenKey.of(block).stream()
              .anyMatch(k -> k.kind() == Index.Kind.PRIMARY_KEY && k.fields().size() == 1);
      if (!hasId) {
        throw noKey(block.name() + " needs an @id of one field for the join table to point to.");
      }
    }
    String fromField = relationField(wanted.from(), fromNames, FieldNames.plural(to.name()));
    String toField = relationField(wanted.to(), toNames, FieldNames.plural(from.name()));
    Optional<String> name = relationName(fromField);
    insert(from, relationLine(to, fromField, Arity.LIST, name, List.of()));
    insert(to, relationLine(from, toField, Arity.LIST, name, List.of()));
  }

  private void drawForeignKey() {
    List<FieldDeclaration> references = references();
    String fromField = relationField(wanted.from(), fromNames, FieldNames.camelCase(to.name()));
    boolean isOneToOne = wanted.kind() == Relation.Kind.ONE_TO_ONE;
    String back = isOneToOne ? FieldNames.camelCase(from.name()) : FieldNames.plural(from.name());
    String toField = relationField(wanted.to(), toNames, back);
    Optional<String> name = relationName(fromField);

    List<String> keys = keyNames(fromField, references);
    Arity arity = wanted.arity();
    for (String key : keys) {
      boolean isUnset =
          from.field(key).filter(f -> f.type().arity() == TypeName.Arity.OPTIONAL).isPresent();
      if (isUnset) {
        arity = Arity.OPTIONAL;
      }
    }
    boolean lacksKey = isOneToOne && !isKey(from, keys);
    boolean isUniqueAlone = lacksKey && keys.size() == 1;
    for (int i = 0; i < keys.size(); i++) {
      drawKeyField(keys.get(i), references.get(i), arity, isUniqueAlone);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add("fields: " + list(keys));
    arguments.add("references: " + list(references.stream().map(f -> f.name().text()).toList()));
    wanted.onDelete().ifPresent(action -> arguments.add("onDelete: " + action.keyword()));
    wanted.onUpdate().ifPresent(action -> arguments.add("onUpdate: " + action.keyword()));
    insert(from, relationLine(to, fromField, arity, name, arguments));
    insert(
        to, relationLine(from, toField, isOneToOne ? Arity.OPTIONAL : Arity.LIST, name, List.of()));
    if (lacksKey && !isUniqueAlone) {
      String unique = KeyEdits.onBlock(NewKey.of(Index.Kind.UNIQUE, keys), List.of());
      new Carrier(from, Optional.empty()).add(draft, unique);
    }
  }

  private void drawKeyField(
      String name, FieldDeclaration reference, Arity arity, boolean isUnique) {
    Optional<FieldDeclaration> existing = from.field(name);
    if (existing.isPresent()) {
      if (isUnique) {
        new Carrier(from, Optional.of(existing.get())).add(draft, "@unique");
      }
      return;
    }
    NewField field = NewField.of(name, WrittenType.base(to, reference)).withArity(arity);
    if (isUnique) {
      field = field.with("@unique");
    }
    Optional<String> nativeType = nativeType(reference);
    insert(from, nativeType.isPresent() ? field.with(nativeType.get()) : field);
  }

  private Optional<String> nativeType(FieldDeclaration field) {
    return field.attributes().stream()
        .filter(attribute -> Carrier.isNativeType(attribute.name().text()))
        .map(attribute -> attribute.span().in(to.lines().text()))
        .findFirst();
  }

  private NewField relationLine(
      Block target, String name, Arity arity, Optional<String> relation, List<String> arguments) {
    List<String> all = new ArrayList<>();
    relation.ifPresent(r -> all.add(AttributeArguments.quoted(r)));
    all.addAll(arguments);
    NewField field = NewField.of(name, target.name()).withArity(arity);
    if (!all.isEmpty()) {
      field = field.with("@relation(" + String.join(", ", all) + ")");
    }
    return target.attribute("ignore").isPresent() ? field.with("@ignore") : field;
  }

  private void insert(Block block, NewField field) {
    Entries.insertField(draft, block, field, new Place.Last());
  }

  /** The given name, or one like the chosen that is free. */
  private static String relationField(Side side, Set<String> taken, String chosen) {
    if (side.field().isPresent()) {
      String name = side.field().get();
      if (!taken.add(name)) {
        throw Refusal.nameTaken(side.model() + " has a field called " + name + " already.");
      }
      return name;
    }
    String name = free(chosen, taken);
    taken.add(name);
    return name;
  }

  private static String free(String chosen, Set<String> taken) {
    String name = chosen;
    for (int i = 2; taken.contains(name); i++) {
      name = chosen + i;
    }
    return name;
  }

  /** A relation needs a name where its models are related already, or are one. */
  private Optional<String> relationName(String fromField) {
    Set<String> taken = new HashSet<>();
    boolean isRelated = addRelationNames(from, to, taken) | addRelationNames(to, from, taken);
    if (wanted.kind() == Relation.Kind.MANY_TO_MANY) {
      draft.schema().relations().stream()
          .filter(relation -> relation.kind() == Relation.Kind.MANY_TO_MANY)
          .forEach(relation -> taken.add(relation.name()));
    }
    if (wanted.name().isPresent()) {
      String name = wanted.name().get();
      if (name.isBlank()) {
        throw Refusal.invalidName("A relation's name cannot be empty.");
      }
      if (taken.contains(name)) {
        throw Refusal.nameTaken("There is already a relation called “" + name + "”.");
      }
      return Optional.of(name);
    }
    return from == to || isRelated
        ? Optional.of(
            free(FieldNames.keyField(from.name(), fromField), taken)
                .transform(RelationDrawing::capitalised))
        : Optional.empty();
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Adds the names of relations that {@code owner} has with the target; tells whether any. */
  private static boolean addRelationNames(Block owner, Block target, Set<String> names) {
    boolean isRelated = false;
    for (FieldDeclaration field : owner.fields()) {
      if (field.type().name().text().equals(target.name())) {
        isRelated = true;
        new Carrier(owner, Optional.of(field))
            .attribute("relation")
            .flatMap(attribute -> AttributeArguments.text(attribute, "name"))
            .ifPresent(names::add);
      }
    }
    return isRelated;
  }

  /** The fields that the key points to. */
  private List<FieldDeclaration> references() {
    List<String> names = wanted.references().isEmpty() ? firstKey() : wanted.references();
    List<FieldDeclaration> fields = names.stream().map(to::requiredField).toList();
    if (!isKey(to, names)) {
      throw noKey(
          "%s has no key over %s for a foreign key to point to."
              .formatted(to.name(), String.join(", ", names)));
    }
    for (FieldDeclaration field : fields) {
      if (field.type().unsupported().isPresent()) {
        throw noKey(
            "A foreign key cannot point to %s.%s, whose type the language does not know."
                .formatted(to.name(), field.name().text()));
      }
    }
    return fields;
  }

  private List<String> firstKey() {
    List<WrittenKey> keys = WrittenKey.of(to);
    return keys.stream()
        .filter(key -> key.kind() == Index.Kind.PRIMARY_KEY)
        .findFirst()
        .or(() -> keys.stream().filter(this::isUniqueAndRequired).findFirst())
        .map(WrittenKey::fields)
        .orElseThrow(() ->
            noKey(to.name() + " has no primary key or unique key for a foreign key to point to."));
  }

  private boolean isUniqueAndRequired(WrittenKey key) {
    return key.kind() == Index.Kind.UNIQUE
        && key.fields().stream()
            .allMatch(name ->
                to.field(name)
                    .filter(f -> f.type().arity() == TypeName.Arity.REQUIRED)
                    .isPresent());
  }

  /** Whether a primary key or unique key covers exactly these fields, in any order. */
  private static boolean isKey(Block block, List<String> fields) {
    return WrittenKey.of(block).stream()
        .filter(key ->
            switch (key.kind()) {
              case PRIMARY_KEY, UNIQUE -> true;
              case NORMAL, FULLTEXT -> false;
            })
        .anyMatch(key -> Set.copyOf(key.fields()).equals(Set.copyOf(fields)));
  }

  /** The names of the fields that hold the key: given, existing or new. */
  private List<String> keyNames(String fromField, List<FieldDeclaration> references) {
    List<String> given = wanted.foreignKey();
    if (!given.isEmpty() && given.size() != references.size()) {
      throw Refusal.wrongEdit(
          "The foreign key has %d fields, but points to %d."
              .formatted(given.size(), references.size()));
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      FieldDeclaration reference = references.get(i);
      if (given.isEmpty()) {
        names.add(chosenKeyName(fromField, reference));
      } else {
        refuseMisfit(given.get(i), reference);
        names.add(given.get(i));
      }
    }
    fromNames.addAll(names);
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
    if (existing.isEmpty() && fromNames.contains(name)) {
      throw Refusal.nameTaken("The new relation field is called " + name + " already.");
    }
  }

  /** A field of that name and type is taken; so is the way in which people write such schemas. */
  private String chosenKeyName(String fromField, FieldDeclaration reference) {
    String name = FieldNames.keyField(fromField, reference.name().text());
    boolean isThere = from.field(name).filter(field -> fits(field, reference)).isPresent();
    return isThere && !from.equals(to) ? name : free(name, fromNames);
  }

  private boolean fits(FieldDeclaration field, FieldDeclaration reference) {
    return WrittenType.base(from, field).equals(WrittenType.base(to, reference))
        && field.type().arity() != TypeName.Arity.LIST;
  }

  private static String list(List<String> names) {
    return "[" + String.join(", ", names) + "]";
  }

  private static Refusal noKey(String message) {
    return new Refusal(Reason.NO_KEY, message);
  }
}
