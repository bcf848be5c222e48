package dev.refract.schema.model;

import dev.refract.schema.text.Location;
import java.util.Optional;

/** A field of a model or composite type. Fields are compared by identity. */
public sealed interface Field permits ScalarField, RelationField {
  String name();

  /** The model that holds it. */
  Model model();

  Arity arity();

  Optional<String> documentation();

  boolean isIgnored();

  /** Where its name is declared. */
  Location declaration();

  default boolean isRequired() {
    return arity() == Arity.REQUIRED;
  }

  default boolean isOptional() {
    return arity() == Arity.OPTIONAL;
  }

  default boolean isList() {
    return arity() == Arity.LIST;
  }
}
