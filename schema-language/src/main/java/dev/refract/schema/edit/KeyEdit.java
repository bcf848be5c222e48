package dev.refract.schema.edit;

import dev.refract.schema.model.Index;
import java.util.List;

/** Edits of primary keys, unique keys and indexes. */
public sealed interface KeyEdit extends Edit {
  String model();

  /** Adds a key: as attribute of its field where the language has one, else of the model. */
  record AddKey(String model, NewKey key) implements KeyEdit {}

  /** Writes a key anew, in its place where that can be. */
  record ChangeKey(String model, Handle old, NewKey key) implements KeyEdit {}

  /** Removes a key, but no field. */
  record DeleteKey(String model, Handle key) implements KeyEdit {}

  /** Tells a key of a model by its kind and its fields in their order. */
  record Handle(Index.Kind kind, List<String> fields) {
    public Handle {
      fields = List.copyOf(fields);
    }
  }
}
