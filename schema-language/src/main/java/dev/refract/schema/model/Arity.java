package dev.refract.schema.model;

/** How many values a field holds. */
public enum Arity {
  REQUIRED,
  OPTIONAL,
  LIST
}
