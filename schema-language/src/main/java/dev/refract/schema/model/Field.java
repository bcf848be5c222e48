package dev.refract.schema.model;

import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.text.Location;
import java.util.Optional;

/** A field of a model. Fields are compared by identity. */
public sealed interface Field permits ScalarField, RelationField {
  String name();

  /** The model that holds it. */
  Model model();

  Arity arity();

  boolean isIgnored();

  /** Where its name is declared. */
  Location declaration();

  /** The line that declares it. */
  FieldDeclaration syntax();

  default Optional<String> documentation() {
    return syntax().documentation();
  }

  /** Its first attribute of this name, as written. */
  default Optional<Attribute> attribute(String wanted) {
    for (Attribute attribute : syntax().attributes()) {
      if (attribute.name().text().equals(wanted)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

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
