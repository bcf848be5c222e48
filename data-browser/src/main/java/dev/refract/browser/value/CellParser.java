package dev.refract.browser.value;

import dev.refract.browser.value.Parsed.Invalid;
import dev.refract.browser.value.Parsed.Valid;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarField;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a person types into a cell, filter or import as a value of the column's type. */
public final class CellParser {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE_AND_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)");
  private static final Pattern WITH_ZONE =
      Pattern.compile(DATE_AND_TIME.pattern() + " ?(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})*");

  private CellParser() {}

  /** Reads a text as a value of the field. Never null: {@code NULL} is chosen, not typed. */
  public static Parsed parse(ScalarField field, String text) {
    return field.isList() ? list(field.type(), text) : element(field.type(), text);
  }

  private static Parsed element(FieldType type, String text) {
    String trimmed = text.strip();
    return switch (CellType.ofElement(type)) {
      case TEXT -> text(text);
      case BOOLEAN -> bool(trimmed);
      case INT -> whole("Int", Integer.MIN_VALUE, Integer.MAX_VALUE, trimmed);
      case BIG_INT -> whole("BigInt", Long.MIN_VALUE, Long.MAX_VALUE, trimmed);
      case FLOAT -> real(trimmed);
      case DECIMAL -> decimal(trimmed);
      case DATE_TIME -> moment(trimmed);
      case JSON -> json(text);
      case BYTES -> bytes(trimmed);
      case ENUM -> choice(type, trimmed);
      case LIST, FOREIGN -> new Invalid("Values of this type cannot be edited here.");
    };
  }

  private static Parsed text(String text) {
    return text.indexOf('\0') < 0
        ? new Valid(new CellValue.Text(text))
        : new Invalid("A text cannot hold the character NUL.");
  }

  private static Parsed bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "y", "1" -> new Valid(new CellValue.Bool(true));
      case "false", "f", "no", "n", "0" -> new Valid(new CellValue.Bool(false));
      default -> new Invalid("A Boolean is true or false.");
    };
  }

  private static Parsed whole(String type, long least, long most, String text) {
    try {
      BigInteger number = new BigInteger(text);
      if (number.compareTo(BigInteger.valueOf(least)) >= 0
          && number.compareTo(BigInteger.valueOf(most)) <= 0) {
        return new Valid(new CellValue.Whole(number.longValue()));
      }
      return new Invalid(
          String.format(Locale.ROOT, "%s holds whole numbers from %,d to %,d.", type, least, most));
    } catch (NumberFormatException notANumber) {
      return new Invalid(type + " holds whole numbers, such as 42 or -7.");
    }
  }

  private static Parsed real(String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number) && !text.matches(".*[dDfFxX]")) {
        return new Valid(new CellValue.Real(number));
      }
      return new Invalid("A Float is a finite number, such as 3.14 or 2e-3.");
    } catch (NumberFormatException notANumber) {
      return new Invalid("A Float is a number, such as 3.14 or 2e-3.");
    }
  }

  private static Parsed decimal(String text) {
    try {
      return new Valid(new CellValue.Exact(new BigDecimal(text)));
    } catch (NumberFormatException notANumber) {
      return new Invalid("A Decimal is a number with a point, such as 19.90.");
    }
  }

  private static Parsed moment(String text) {
    try {
      if (DATE.matcher(text).matches()) {
        return moment(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      var local = DATE_AND_TIME.matcher(text);
      if (local.matches()) {
        String iso = local.group(1) + "T" + local.group(2);
        return moment(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
      }
      var zoned = WITH_ZONE.matcher(text);
      if (zoned.matches()) {
        String iso = zoned.group(1) + "T" + zoned.group(2) + zoned.group(3);
        return moment(OffsetDateTime.parse(iso).toInstant());
      }
    } catch (DateTimeException noSuchDay) {
      return new Invalid("There is no such day or time.");
    }
    return new Invalid(
        "A DateTime looks like 2026-11-21 09:30:00 (UTC) or 2026-11-21T09:30+02:00.");
  }

  private static Parsed moment(Instant instant) {
    return new Valid(new CellValue.Moment(instant));
  }

  private static Parsed json(String text) {
    try {
      JSON.readTree(text);
      return text.isBlank()
          ? new Invalid("This is not JSON: it is empty. Null is written null.")
          : new Valid(new CellValue.Document(text));
    } catch (JacksonException malformed) {
      return new Invalid(
          "This is not JSON: line "
              + malformed.getLocation().getLineNr()
              + ", column "
              + malformed.getLocation().getColumnNr()
              + ".");
    }
  }

  private static Parsed bytes(String text) {
    String digits = text.startsWith("0x") || text.startsWith("\\x") ? text.substring(2) : text;
    digits = digits.replaceAll("\\s", "");
    return HEX.matcher(digits).matches()
        ? new Valid(new CellValue.Binary(digits.toLowerCase(Locale.ROOT)))
        : new Invalid("Bytes are written as pairs of hexadecimal digits, such as cafe 00ff.");
  }

  private static Parsed choice(FieldType type, String text) {
    if (!(type instanceof FieldType.OfEnum(EnumType choices))) {
      throw new IllegalArgumentException("not an enum: " + type);
    }
    return choices.value(text).isPresent()
        ? new Valid(new CellValue.Choice(text))
        : new Invalid(
            choices.name()
                + " is one of "
                + choices.values().stream()
                    .map(EnumType.Value::name)
                    .collect(Collectors.joining(", "))
                + ".");
  }

  private static Parsed list(FieldType type, String text) {
    JsonNode array;
    try {
      array = JSON.readTree(text);
    } catch (JacksonException malformed) {
      return new Invalid("A list is written as a JSON array, such as [1, 2].");
    }
    if (!array.isArray()) {
      return new Invalid("A list is written as a JSON array, such as [1, 2].");
    }
    List<CellValue> elements = new ArrayList<>();
    for (JsonNode node : array) {
      boolean isText = node.isString() && CellType.ofElement(type) != CellType.JSON;
      switch (element(type, isText ? node.asString() : node.toString())) {
        case Valid(CellValue value) -> elements.add(value);
        case Invalid(String reason) -> {
          return new Invalid("Element " + (elements.size() + 1) + ": " + reason);
        }
      }
    }
    return new Valid(new CellValue.Several(elements));
  }
}
