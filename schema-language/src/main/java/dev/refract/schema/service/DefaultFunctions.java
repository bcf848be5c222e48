package dev.refract.schema.service;

import dev.refract.schema.model.ScalarType;
import java.util.Set;

/** Which functions make values of which type. */
final class DefaultFunctions {
  private DefaultFunctions() {}

  static Set<String> of(ScalarType type) {
    return switch (type) {
      case INT, BIG_INT -> Set.of("autoincrement", "sequence", "dbgenerated");
      case STRING -> Set.of("uuid", "cuid", "ulid", "nanoid", "auto", "dbgenerated");
      case DATE_TIME -> Set.of("now", "dbgenerated");
      case BOOLEAN, FLOAT, DECIMAL, JSON, BYTES -> Set.of("dbgenerated");
    };
  }
}
