package dev.refract.schema.validation;

import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;

/**
 * A one-to-one or one-to-many relation, seen from its key.
 *
 * @param forward the side that holds the key, or should
 * @param back the other side
 * @param referencing the model of the key
 * @param referenced the model that the key points to
 */
record InlineRelation(
    Relation relation,
    Optional<RelationField> forward,
    Optional<RelationField> back,
    Model referencing,
    Model referenced) {

  static InlineRelation of(Relation relation) {
    RelationField first = relation.first();
    if (relation.second().isEmpty() && first.isList()) {
      return new InlineRelation(
          relation, Optional.empty(), Optional.of(first), first.target(), first.model());
    }
    return new InlineRelation(
        relation, Optional.of(first), relation.second(), first.model(), first.target());
  }

  boolean isOneToOne() {
    return relation.kind() == Relation.Kind.ONE_TO_ONE;
  }

  List<ScalarField> fields() {
    return forward.map(RelationField::fields).orElse(List.of());
  }

  List<ScalarField> references() {
    return forward.map(RelationField::references).orElse(List.of());
  }
}
