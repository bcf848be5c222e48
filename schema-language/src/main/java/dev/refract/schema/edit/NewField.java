package dev.refract.schema.edit;

import dev.refract.schema.model.Arity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field to be written.
 *
 * @param type a name, or {@code Unsupported("…")}
 * @param attributes each as written, such as {@code @default(now())}
 * @param documentation lines for {@code ///} above it
 */
public record NewField(
    String name,
    String type,
    Arity arity,
    List<String> attributes,
    Optional<String> documentation) {
  public NewField {
    attributes = List.copyOf(attributes);
  }

  /** A required field without attributes. */
  public static NewField of(String name, String type) {
    return new NewField(name, type, Arity.REQUIRED, List.of(), Optional.empty());
  }

  public NewField withArity(Arity newArity) {
    return new NewField(name, type, newArity, attributes, documentation);
  }

  /** The field with one more attribute, such as {@code @unique}. */
  public NewField with(String attribute) {
    List<String> more = new ArrayList<>(attributes);
    more.add(attribute);
    return new NewField(name, type, arity, more, documentation);
  }

  public NewField documented(String text) {
    return new NewField(name, type, arity, attributes, Optional.of(text));
  }

  /** The type with its suffix. */
  String writtenType() {
    return type + suffix(arity);
  }

  static String suffix(Arity arity) {
    return switch (arity) {
      case REQUIRED -> "";
      case OPTIONAL -> "?";
      case LIST -> "[]";
    };
  }
}
