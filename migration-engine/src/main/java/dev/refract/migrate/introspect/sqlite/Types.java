package dev.refract.migrate.introspect.sqlite;

import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.TypeFamily;
import java.util.Locale;
import java.util.Optional;

/** SQLite takes any word for a type; these are the ones that mean something to us. */
final class Types {
  private Types() {}

  static ColumnType of(String declared) {
    return family(declared.toLowerCase(Locale.ROOT))
        .<ColumnType>map(family -> new Known(family, declared))
        .orElseGet(() -> new Unsupported(declared));
  }

  private static Optional<TypeFamily> family(String type) {
    return switch (type) {
      case "int", "integer", "serial", "int[]", "integer[]" -> Optional.of(TypeFamily.INT);
      case "bigint" -> Optional.of(TypeFamily.BIG_INT);
      case "real", "float", "double", "double[]", "float[]" -> Optional.of(TypeFamily.FLOAT);
      case "boolean", "boolean[]" -> Optional.of(TypeFamily.BOOLEAN);
      case "text", "text[]" -> Optional.of(TypeFamily.STRING);
      case "date", "datetime", "timestamp", "date[]", "datetime[]", "timestamp[]" ->
          Optional.of(TypeFamily.DATE_TIME);
      case "binary", "blob", "binary[]" -> Optional.of(TypeFamily.BINARY);
      case "jsonb" -> Optional.of(TypeFamily.JSON);
      default -> byPart(type);
    };
  }

  private static Optional<TypeFamily> byPart(String type) {
    if (type.contains("char")) {
      return Optional.of(TypeFamily.STRING);
    }
    return type.contains("numeric") || type.contains("decimal")
        ? Optional.of(TypeFamily.DECIMAL)
        : Optional.empty();
  }
}
