package dev.refract.schema.edit;

import dev.refract.schema.model.Arity;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import java.util.List;
import java.util.Optional;

/** Edits of relations. */
public sealed interface RelationEdit extends Edit {

  /**
   * Draws a relation: both relation fields and, unless it is many-to-many, the fields of the
   * foreign key.
   *
   * @param from the side that holds the foreign key: the many in one-to-many
   * @param to the side that it points to
   * @param arity whether the key must be set: required or optional
   * @param name {@code @relation("…")}; chosen where it is needed but not given
   * @param references the fields of {@code to} that the key points to; its primary key, else its
   *     first key of required fields, where the list is empty
   * @param foreignKey the fields of {@code from} that hold the key; those that do not exist are
   *     made; names are chosen where the list is empty
   */
  record DrawRelation(
      Relation.Kind kind,
      Side from,
      Side to,
      Arity arity,
      Optional<String> name,
      List<String> references,
      List<String> foreignKey,
      Optional<ReferentialAction> onDelete,
      Optional<ReferentialAction> onUpdate)
      implements RelationEdit {
    public DrawRelation {
      references = List.copyOf(references);
      foreignKey = List.copyOf(foreignKey);
      if (arity == Arity.LIST) {
        throw new IllegalArgumentException("a foreign key is required or optional");
      }
    }

    /** A required relation with chosen names. */
    public static DrawRelation of(Relation.Kind kind, String from, String to) {
      return new DrawRelation(
          kind,
          Side.of(from),
          Side.of(to),
          Arity.REQUIRED,
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }

    public DrawRelation withFields(String fromField, String toField) {
      return new DrawRelation(
          kind,
          new Side(from.model(), Optional.of(fromField)),
          new Side(to.model(), Optional.of(toField)),
          arity,
          name,
          references,
          foreignKey,
          onDelete,
          onUpdate);
    }

    public DrawRelation withArity(Arity newArity) {
      return new DrawRelation(
          kind, from, to, newArity, name, references, foreignKey, onDelete, onUpdate);
    }

    public DrawRelation withName(String newName) {
      return new DrawRelation(
          kind, from, to, arity, Optional.of(newName), references, foreignKey, onDelete, onUpdate);
    }

    public DrawRelation withReferences(List<String> fields) {
      return new DrawRelation(kind, from, to, arity, name, fields, foreignKey, onDelete, onUpdate);
    }

    public DrawRelation withForeignKey(List<String> fields) {
      return new DrawRelation(kind, from, to, arity, name, references, fields, onDelete, onUpdate);
    }

    public DrawRelation withActions(
        Optional<ReferentialAction> newOnDelete, Optional<ReferentialAction> newOnUpdate) {
      return new DrawRelation(
          kind, from, to, arity, name, references, foreignKey, newOnDelete, newOnUpdate);
    }
  }

  /**
   * A side of a relation.
   *
   * @param field the name of its relation field; chosen where it is missing
   */
  record Side(String model, Optional<String> field) {
    public static Side of(String model) {
      return new Side(model, Optional.empty());
    }
  }

  /**
   * Removes a relation: both fields, the fields of its foreign key where nothing else uses them,
   * and keys over those alone.
   *
   * @param field one of its two relation fields
   */
  record RemoveRelation(String model, String field) implements RelationEdit {}
}
