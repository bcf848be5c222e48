package dev.refract.schema.edit;

import dev.refract.schema.syntax.ModelBlock;
import java.util.List;

/** Edits of blocks as a whole. */
public sealed interface TypeEdit extends Edit {

  /**
   * Adds a model, view or composite type.
   *
   * @param attributes each as written, such as {@code @@map("users")}
   */
  record AddModel(
      ModelBlock.Kind kind,
      String name,
      List<NewField> fields,
      List<String> attributes,
      TypePlace place)
      implements TypeEdit {
    public AddModel {
      fields = List.copyOf(fields);
      attributes = List.copyOf(attributes);
    }

    /** A model without block attributes. */
    public AddModel(String name, List<NewField> fields, TypePlace place) {
      this(ModelBlock.Kind.MODEL, name, fields, List.of(), place);
    }
  }

  /** Adds an enum with its values, of which there must be one at least. */
  record AddEnum(String name, List<String> values, TypePlace place) implements TypeEdit {
    public AddEnum {
      values = List.copyOf(values);
    }
  }

  /** Moves a model, view, composite type or enum, within its file or to another. */
  record MoveType(String name, TypePlace place) implements TypeEdit {}
}
