package dev.refract.schema.edit;

import java.util.List;

/** Edits of the values of an enum. */
public sealed interface EnumEdit extends Edit {
  /** The enum. */
  String type();

  /**
   * Adds a value.
   *
   * @param attributes each as written, such as {@code @map("admin")}
   */
  record AddEnumValue(String type, String value, List<String> attributes, Place place)
      implements EnumEdit {
    public AddEnumValue {
      attributes = List.copyOf(attributes);
    }

    /** Adds it behind the others. */
    public AddEnumValue(String type, String value) {
      this(type, value, List.of(), new Place.Last());
    }
  }

  /** Moves a value within its enum. */
  record MoveEnumValue(String type, String value, Place place) implements EnumEdit {}
}
