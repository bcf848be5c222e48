package dev.refract.schema.edit;

import dev.refract.schema.model.ScalarType;
import dev.refract.schema.syntax.TypeName;

/** Questions about the types of fields. */
final class Types {
  private Types() {}

  /** Refuses a type that cannot be read or that nobody knows. */
  static void check(Draft draft, String written) {
    TypeName type = Snippet.type(written);
    if (type.arity() != TypeName.Arity.REQUIRED) {
      throw Refusal.invalidText("“" + written + "” is no type without a suffix.");
    }
    String name = type.name().text();
    if (type.unsupported().isEmpty()
        && ScalarType.of(name).isEmpty()
        && !draft.blocks().containsKey(name)) {
      throw Refusal.unknownType(name);
    }
  }

  /** Whether a name stands for a model or view. */
  static boolean isModel(Draft draft, String name) {
    Block block = draft.blocks().get(name);
    return block != null && !block.isEnum() && !block.isCompositeType();
  }
}
