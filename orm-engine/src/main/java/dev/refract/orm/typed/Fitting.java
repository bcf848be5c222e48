package dev.refract.orm.typed;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.value.Json;
import dev.refract.schema.model.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which values of Java go for which types. */
final class Fitting {
  private Fitting() {}

  static boolean fits(ColumnType type, Object value) {
    if (type.isList()) {
      return value instanceof List<?> list
          && list.stream().allMatch(element -> element != null && fits(type.element(), element));
    }
    return !(type.type() instanceof ScalarType scalar) || fits(scalar, value);
  }

  private static boolean fits(ScalarType type, Object value) {
    return switch (type) {
      case STRING -> value instanceof String || value instanceof UUID || value instanceof Enum;
      case BOOLEAN -> value instanceof Boolean;
      case INT ->
          value instanceof Integer
              || value instanceof Short
              || (value instanceof Long number && number.intValue() == number);
      case BIG_INT ->
          value instanceof Integer || value instanceof Long || value instanceof BigInteger;
      case FLOAT, DECIMAL ->
          value instanceof Integer
              || value instanceof Long
              || value instanceof Double
              || value instanceof Float
              || value instanceof BigDecimal;
      case DATE_TIME -> value instanceof Instant;
      case JSON -> value instanceof Json;
      case BYTES -> value instanceof byte[];
    };
  }

  /** For people: {@code Int}, {@code String[]}. */
  static String name(ColumnType type) {
    String name =
        type.type() instanceof ScalarType scalar ? scalar.keyword() : type.type().toString();
    return name + (type.isList() ? "[]" : "");
  }
}
