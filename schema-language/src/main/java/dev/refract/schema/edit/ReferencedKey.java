package dev.refract.schema.edit;

import dev.refract.schema.edit.EditResult.Reason;
import dev.refract.schema.model.Index;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.TypeName;
import java.util.List;
import java.util.Set;

/** The key of a model that a foreign key points to. */
final class ReferencedKey {
  private ReferencedKey() {}

  /**
   * The fields of the key.
   *
   * @param wanted its fields, or nothing for the primary key, else the first that must be set
   */
  static List<FieldDeclaration> of(Block model, List<String> wanted) {
    List<String> names = wanted.isEmpty() ? first(model) : wanted;
    List<FieldDeclaration> fields = names.stream().map(model::requiredField).toList();
    if (!exists(model, names)) {
      throw refusal(
          "%s has no key over %s for a foreign key to point to."
              .formatted(model.name(), String.join(", ", names)));
    }
    for (FieldDeclaration field : fields) {
      if (field.type().unsupported().isPresent()) {
        throw refusal(
            "A foreign key cannot point to %s.%s, whose type the language does not know."
                .formatted(model.name(), field.name().text()));
      }
    }
    return fields;
  }

  private static List<String> first(Block model) {
    List<WrittenKey> keys = WrittenKey.of(model);
    return keys.stream()
        .filter(key -> key.kind() == Index.Kind.PRIMARY_KEY)
        .findFirst()
        .or(() -> keys.stream().filter(key -> isUniqueAndRequired(model, key)).findFirst())
        .map(WrittenKey::fields)
        .orElseThrow(() ->
            refusal(
                model.name() + " has no primary key or unique key for a foreign key to point to."));
  }

  private static boolean isUniqueAndRequired(Block model, WrittenKey key) {
    return key.kind() == Index.Kind.UNIQUE
        && key.fields().stream()
            .allMatch(name ->
                model
                    .field(name)
                    .filter(f -> f.type().arity() == TypeName.Arity.REQUIRED)
                    .isPresent());
  }

  /** Whether a primary key or unique key covers exactly these fields, in any order. */
  static boolean exists(Block model, List<String> fields) {
    return WrittenKey.of(model).stream()
        .filter(WrittenKey::isUnique)
        .anyMatch(key -> Set.copyOf(key.fields()).equals(Set.copyOf(fields)));
  }

  /** Refuses a model that a join table cannot point to. */
  static void checkForJoinTable(Block model) {
    boolean hasId =
        WrittenKey.of(model).stream()
            .anyMatch(k -> k.kind() == Index.Kind.PRIMARY_KEY && k.fields().size() == 1);
    if (!hasId) {
      throw refusal(model.name() + " needs an @id of one field for the join table to point to.");
    }
  }

  private static Refusal refusal(String message) {
    return new Refusal(Reason.NO_KEY, message);
  }
}
