package dev.refract.schema.service;

/** Something that a schema names. */
public sealed interface Symbol {
  String name();

  /** A model, view, composite type or enum. */
  record Type(String name) implements Symbol {}

  /** A field of a model, view or composite type. */
  record Field(String owner, String name) implements Symbol {}

  /** A value of an enum. */
  record Value(String owner, String name) implements Symbol {}
}
