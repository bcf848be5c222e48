package dev.refract.schema.model;

/** What a {@link ScalarField} holds. */
public sealed interface FieldType
    permits ScalarType, FieldType.OfEnum, FieldType.OfComposite, FieldType.Unsupported {

  /** One of an enum's values. */
  record OfEnum(EnumType type) implements FieldType {}

  /** A composite type (MongoDB only). */
  record OfComposite(CompositeType type) implements FieldType {}

  /** A database type that the language cannot name: {@code Unsupported("…")}. */
  record Unsupported(String databaseType) implements FieldType {}
}
