package dev.refract.schema.model;

import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.text.Location;

/** What a field's type can name besides the scalar types. */
public sealed interface NamedType permits Model, EnumType, CompositeType {
  String name();

  /** The block that declares it. */
  TopLevel syntax();

  /** Where its name is declared. */
  Location declaration();
}
