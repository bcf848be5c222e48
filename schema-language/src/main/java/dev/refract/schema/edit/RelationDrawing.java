package dev.refract.schema.edit;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.edit.RelationEdit.DrawRelation;
import dev.refract.schema.edit.RelationEdit.Side;
import dev.refract.schema.format.FieldNames;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Relation;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final RelationNames names;

  RelationDrawing(Draft draft, DrawRelation wanted) {
    this.draft = draft;
    this.wanted = wanted;
    this.from = model(wanted.from());
    this.to = model(wanted.to());
    this.names = new RelationNames(draft, from, to);
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
    ReferencedKey.checkForJoinTable(from);
    ReferencedKey.checkForJoinTable(to);
    String fromField = names.fieldOfFrom(wanted.from(), FieldNames.plural(to.name()));
    String toField = names.fieldOfTo(wanted.to(), FieldNames.plural(from.name()));
    Optional<String> name = names.relation(wanted.kind(), wanted.name(), fromField);
    insert(from, relationLine(to, fromField, Arity.LIST, name, List.of()));
    insert(to, relationLine(from, toField, Arity.LIST, name, List.of()));
  }

  private void drawForeignKey() {
    List<FieldDeclaration> references = ReferencedKey.of(to, wanted.references());
    String fromField = names.fieldOfFrom(wanted.from(), FieldNames.camelCase(to.name()));
    boolean isOneToOne = wanted.kind() == Relation.Kind.ONE_TO_ONE;
    String back = isOneToOne ? FieldNames.camelCase(from.name()) : FieldNames.plural(from.name());
    String toField = names.fieldOfTo(wanted.to(), back);
    Optional<String> name = names.relation(wanted.kind(), wanted.name(), fromField);

    List<String> keys = names.foreignKey(wanted.foreignKey(), fromField, references);
    Arity arity = arity(keys);
    boolean lacksKey = isOneToOne && !ReferencedKey.exists(from, keys);
    boolean isUniqueAlone = lacksKey && keys.size() == 1;
    FreeConstraintNames constraints =
        new FreeConstraintNames(
            draft.schema(),
            Renaming.databaseName(new Carrier(from, Optional.empty()), from.name()),
            keys.stream().map(this::column).toList());
    NewKey unique = NewKey.of(Index.Kind.UNIQUE, keys);
    unique = constraints.uniqueKey().map(unique::withMap).orElse(unique);
    Optional<String> attribute =
        isUniqueAlone ? Optional.of(KeyEdits.onField(unique, List.of())) : Optional.empty();
    for (int i = 0; i < keys.size(); i++) {
      drawKeyField(keys.get(i), references.get(i), arity, attribute);
    }
    List<String> arguments = arguments(keys, references, constraints);
    insert(from, relationLine(to, fromField, arity, name, arguments));
    insert(
        to, relationLine(from, toField, isOneToOne ? Arity.OPTIONAL : Arity.LIST, name, List.of()));
    if (lacksKey && !isUniqueAlone) {
      new Carrier(from, Optional.empty()).add(draft, KeyEdits.onBlock(unique, List.of()));
    }
  }

  /** Optional, too, where a field that is there already can be unset. */
  private Arity arity(List<String> keys) {
    boolean canBeUnset =
        keys.stream()
            .flatMap(key -> from.field(key).stream())
            .anyMatch(field -> field.type().arity() == TypeName.Arity.OPTIONAL);
    return canBeUnset ? Arity.OPTIONAL : wanted.arity();
  }

  private List<String> arguments(
      List<String> keys, List<FieldDeclaration> references, FreeConstraintNames constraints) {
    List<String> arguments = new ArrayList<>();
    arguments.add("fields: " + list(keys));
    arguments.add("references: " + list(references.stream().map(f -> f.name().text()).toList()));
    wanted.onDelete().ifPresent(action -> arguments.add("onDelete: " + action.keyword()));
    wanted.onUpdate().ifPresent(action -> arguments.add("onUpdate: " + action.keyword()));
    constraints
        .foreignKey()
        .ifPresent(map -> arguments.add("map: " + AttributeArguments.quoted(map)));
    return arguments;
  }

  private void drawKeyField(
      String name, FieldDeclaration reference, Arity arity, Optional<String> unique) {
    Optional<FieldDeclaration> existing = from.field(name);
    if (existing.isPresent()) {
      Carrier carrier = new Carrier(from, existing.map(Member.class::cast));
      unique.ifPresent(attribute -> carrier.add(draft, attribute));
      return;
    }
    NewField field = NewField.of(name, WrittenType.base(to, reference)).withArity(arity);
    field = unique.map(field::with).orElse(field);
    insert(from, nativeType(reference).map(field::with).orElse(field));
  }

  /** The database name of a field of the foreign key, which may not be there yet. */
  private String column(String key) {
    return from.field(key)
        .map(field -> Renaming.databaseName(new Carrier(from, Optional.of(field)), key))
        .orElse(key);
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

  private static String list(List<String> names) {
    return "[" + String.join(", ", names) + "]";
  }
}
