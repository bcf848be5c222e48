package dev.refract.schema.edit;

/** Where among its siblings a field or enum value goes. */
public sealed interface Place {
  /** Before all others. */
  record First() implements Place {}

  /** Behind all others. */
  record Last() implements Place {}

  /** Directly before the sibling of this name. */
  record Before(String name) implements Place {}

  /** Directly behind the sibling of this name. */
  record After(String name) implements Place {}
}
