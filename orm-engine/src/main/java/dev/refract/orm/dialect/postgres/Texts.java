package dev.refract.orm.dialect.postgres;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.value.Json;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/** Values as the texts that PostgreSQL reads, whatever the column's own type is. */
final class Texts {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00:00'").withZone(ZoneOffset.UTC);

  /** Java writes a plus before longer years, which PostgreSQL takes for a zone. */
  private static final int LAST_PLAIN_YEAR = 9999;

  /** There is no year 0. */
  private static final DateTimeFormatter EARLY_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00:00' 'BC'")
          .withZone(ZoneOffset.UTC);

  private Texts() {}

  static String of(ColumnType type, Object value) {
    return switch (value) {
      case List<?> list -> array(type.element(), list);
      case String name when type.type() instanceof FieldType.OfEnum(EnumType known) ->
          known.value(name).map(EnumType.Value::databaseName).orElse(name);
      case BigDecimal number -> number.toPlainString();
      case Instant time -> time(time);
      case Json json -> json.text();
      case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
      default -> value.toString();
    };
  }

  static String array(ColumnType element, List<?> values) {
    StringJoiner array = new StringJoiner(",", "{", "}");
    for (Object value : values) {
      array.add(value == null ? "NULL" : quoted(of(element, value)));
    }
    return array.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String time(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    String text = (year > 0 ? TIME : EARLY_TIME).format(time);
    return year > LAST_PLAIN_YEAR ? text.substring(text.indexOf('+') + 1) : text;
  }
}
