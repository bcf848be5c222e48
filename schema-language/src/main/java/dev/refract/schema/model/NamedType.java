package dev.refract.schema.model;

import dev.refract.schema.text.Location;

/** What a field's type can name besides the scalar types. */
public sealed interface NamedType permits Model, EnumType, CompositeType {
  String name();

  /** Where its name is declared. */
  Location declaration();
}
