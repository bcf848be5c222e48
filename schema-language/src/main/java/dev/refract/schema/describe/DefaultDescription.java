package dev.refract.schema.describe;

import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.TimestampText;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Describes default values: literals as JSON would hold them, functions by name and arguments. */
final class DefaultDescription {
  private static final DateTimeFormatter SECONDS =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"))
          .toFormatter();

  private DefaultDescription() {}

  static Object of(DefaultValue value, FieldType type) {
    return switch (value) {
      case DefaultValue.Text(String text) -> type == ScalarType.DATE_TIME ? timestamp(text) : text;
      case DefaultValue.Numeric(String text) -> number(text, type);
      case DefaultValue.Bool(boolean truth) -> truth;
      case DefaultValue.OfEnum enumValue -> enumValue.value().name();
      case DefaultValue.OfList(List<DefaultValue> elements) ->
          elements.stream().map(e -> of(e, type)).toList();
      case DefaultValue.Autoincrement _ -> function("autoincrement", List.of());
      case DefaultValue.Sequence _ -> function("sequence", List.of());
      case DefaultValue.Now _ -> function("now", List.of());
      case DefaultValue.Uuid(OptionalInt version) -> function("uuid", List.of(version.orElse(4)));
      case DefaultValue.Cuid(OptionalInt version) -> function("cuid", List.of(version.orElse(1)));
      case DefaultValue.Ulid _ -> function("ulid", List.of());
      case DefaultValue.NanoId(OptionalInt length) ->
          function("nanoid", length.isPresent() ? List.of(length.getAsInt()) : List.of());
      case DefaultValue.Auto _ -> function("auto", List.of());
      case DefaultValue.DatabaseGenerated generated ->
          function(
              "dbgenerated", generated.expression().<List<Object>>map(List::of).orElse(List.of()));
    };
  }

  private static Map<String, Object> function(String name, List<Object> arguments) {
    return Map.of("name", name, "args", arguments);
  }

  private static Object number(String text, FieldType type) {
    if (type == ScalarType.BIG_INT) {
      return text;
    }
    return type == ScalarType.INT ? Long.valueOf(text) : fraction(text);
  }

  /**
   * The digits times a power of ten, as the reference implementation computes it: its rounding
   * differs from that of {@link BigDecimal#doubleValue} in the last digit.
   */
  private static double fraction(String text) {
    BigDecimal number = new BigDecimal(text);
    double power = Math.pow(10, Math.abs(number.scale()));
    double digits = number.unscaledValue().doubleValue();
    return number.scale() > 0 ? digits * (1 / power) : digits * power;
  }

  /** The same moment with its offset as a number and as few digits of a second as it needs. */
  private static String timestamp(String text) {
    return TimestampText.read(text).map(DefaultDescription::printed).orElse(text);
  }

  private static String printed(OffsetDateTime time) {
    int nanos = time.getNano();
    String fraction =
        nanos == 0
            ? ""
            : nanos % 1_000_000 == 0
                ? ".%03d".formatted(nanos / 1_000_000)
                : nanos % 1_000 == 0 ? ".%06d".formatted(nanos / 1_000) : ".%09d".formatted(nanos);
    String offset = time.getOffset().getTotalSeconds() == 0 ? "+00:00" : time.getOffset().getId();
    return SECONDS.format(time) + fraction + offset;
  }
}
