package dev.refract.schema.edit;

/** Where a block goes. */
public sealed interface TypePlace {
  /** Behind everything in a file. */
  record EndOfFile(String file) implements TypePlace {}

  /** Directly before the block of this name. */
  record Before(String type) implements TypePlace {}

  /** Directly behind the block of this name. */
  record After(String type) implements TypePlace {}
}
