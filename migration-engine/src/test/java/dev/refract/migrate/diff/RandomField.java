package dev.refract.migrate.diff;

import java.util.Optional;

/** A scalar field of a {@link RandomModel}. */
final class RandomField {
  final String name;
  String type;

  /** Nothing, {@code ?} or {@code []}. */
  String arity = "";

  Optional<String> defaultValue = Optional.empty();
  Optional<String> nativeType = Optional.empty();
  Optional<String> mappedName = Optional.empty();

  RandomField(String name, String type) {
    this.name = name;
    this.type = type;
  }

  String text() {
    return name
        + " "
        + type
        + arity
        + defaultValue.map(value -> " @default(" + value + ")").orElse("")
        + mappedName.map(map -> " @map(\"" + map + "\")").orElse("")
        + nativeType.map(type -> " @db." + type).orElse("");
  }
}
