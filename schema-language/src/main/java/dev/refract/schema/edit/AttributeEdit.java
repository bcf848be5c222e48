package dev.refract.schema.edit;

import dev.refract.schema.service.Symbol;
import java.util.Optional;

/** Edits of attributes of blocks, fields and enum values. */
public sealed interface AttributeEdit extends Edit {
  /** What carries the attribute. */
  Symbol on();

  /**
   * Adds an attribute.
   *
   * @param attribute as written: {@code @unique}, {@code @@map("users")}
   */
  record AddAttribute(Symbol on, String attribute) implements AttributeEdit {}

  /**
   * Removes the first attribute of the name.
   *
   * @param name without at signs: {@code unique}, {@code db.VarChar}
   */
  record RemoveAttribute(Symbol on, String name) implements AttributeEdit {}

  /**
   * Sets or removes an argument of the first attribute of the name.
   *
   * @param name without at signs
   * @param argument its name, or nothing for the one without a name
   * @param value as written; removes the argument where it is missing
   */
  record SetAttributeArgument(
      Symbol on, String name, Optional<String> argument, Optional<String> value)
      implements AttributeEdit {}
}
