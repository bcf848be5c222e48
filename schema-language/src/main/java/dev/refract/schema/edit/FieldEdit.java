package dev.refract.schema.edit;

import dev.refract.schema.model.Arity;

/** Edits of fields of models, views and composite types. */
public sealed interface FieldEdit extends Edit {
  String model();

  /** Adds a field. */
  record AddField(String model, NewField field, Place place) implements FieldEdit {
    /** Adds it behind the other fields. */
    public AddField(String model, NewField field) {
      this(model, field, new Place.Last());
    }
  }

  /** Moves a field within its block. */
  record MoveField(String model, String field, Place place) implements FieldEdit {}

  /**
   * Gives a field another scalar type or enum. Foreign keys that point to it follow. What the new
   * type cannot have is removed: native types, and defaults of another type.
   *
   * @param type a name, or {@code Unsupported("…")}
   */
  record ChangeFieldType(String model, String field, String type) implements FieldEdit {}

  /**
   * Makes a field required, optional or a list. The fields of a relation's foreign key and the
   * relation field become optional or required together.
   */
  record ChangeArity(String model, String field, Arity arity) implements FieldEdit {}
}
