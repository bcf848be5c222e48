package dev.refract.schema.model;

import java.util.Optional;

/**
 * Two relation fields that belong together.
 *
 * <p>For {@link Kind#ONE_TO_ONE} and {@link Kind#ONE_TO_MANY}, {@code first} is the side that holds
 * the foreign key. For {@link Kind#MANY_TO_MANY} (implicit, with a join table) {@code first} is the
 * side whose key stands in column {@code A}: the model whose name sorts first, and of a self
 * relation the field whose name sorts first.
 *
 * @param name the name used for the join table and in descriptions: given, or made from the models
 * @param givenName what {@code @relation("…")} says
 * @param second missing while the schema is incomplete
 * @param onDelete what the schema says; the default depends on the provider
 * @param constraintName {@code map} of the relation: the foreign key's name, as given
 */
public record Relation(
    Kind kind,
    String name,
    Optional<String> givenName,
    RelationField first,
    Optional<RelationField> second,
    Optional<ReferentialAction> onDelete,
    Optional<ReferentialAction> onUpdate,
    Optional<String> constraintName) {

  /** How many rows of one side go with how many of the other. */
  public enum Kind {
    ONE_TO_ONE,
    ONE_TO_MANY,
    MANY_TO_MANY
  }

  public boolean isSelfRelation() {
    return first.model() == first.target();
  }

  public Optional<RelationField> oppositeOf(RelationField side) {
    return side == first ? second : Optional.of(first);
  }

  /** The implicit join table of a many-to-many relation. */
  public String joinTableName() {
    return "_" + name;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name + ": " + first + " - " + second.map(RelationField::toString).orElse("?");
  }
}
