package dev.refract.orm.dialect.postgres;

import dev.refract.orm.value.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Values as literals; the column they stand for gives texts their type. */
public final class Literals {
  private Literals() {}

  public static String of(Object value) {
    return switch (value) {
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Double number -> number.toString();
      case BigDecimal number -> number.toPlainString();
      case Boolean truth -> truth.toString();
      case Instant moment -> quoted(moment.toString());
      case Json json -> quoted(json.text());
      case byte[] bytes -> quoted("\\x" + HexFormat.of().formatHex(bytes));
      case List<?> elements ->
          elements.stream().map(Literals::of).collect(Collectors.joining(", ", "ARRAY[", "]"));
      default -> quoted(value.toString());
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
