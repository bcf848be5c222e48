package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.value.Json;
import dev.refract.orm.value.JsonNull;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of the types of the schema. */
final class Scalars {
  private static final long SAFE_INTEGER = (1L << 53) - 1;
  private static final long LARGEST_OID = (1L << 32) - 1;

  private Scalars() {}

  /** The value as the engine handles it; a list for a list field. */
  static Object read(ScalarField field, Argument argument) {
    ColumnType type = ColumnType.of(field);
    if (!field.isList()) {
      return read(type, argument);
    }
    return argument.elements().stream().map(e -> read(type, e)).toList();
  }

  /** A single value, of a list one of its elements. */
  static Object read(ColumnType column, Argument argument) {
    FieldType type = column.type();
    Object value = argument.value();
    Optional<?> read =
        switch (type) {
          case ScalarType _ when column.isNative("Oid") ->
              whole(value).map(number -> unsigned(number, argument));
          case ScalarType scalar -> scalar(scalar, argument);
          case FieldType.OfEnum(EnumType known) -> {
            if (value instanceof String name && known.value(name).isEmpty()) {
              throw InvalidRequestException.at(
                  argument.path(),
                  "`" + name + "` is not a value of " + known.name(),
                  Suggestion.nearest(
                      name, known.values().stream().map(EnumType.Value::name).toList()));
            }
            yield of(String.class, value);
          }
          case FieldType.OfComposite _, FieldType.Unsupported _ -> Optional.empty();
        };
    return read.isPresent() ? read.get() : fail(argument, type);
  }

  private static Object fail(Argument argument, FieldType type) {
    throw argument.expected(name(type));
  }

  static String name(FieldType type) {
    return switch (type) {
      case ScalarType scalar -> scalar.keyword();
      case FieldType.OfEnum(EnumType known) -> known.name();
      case FieldType.OfComposite(var composite) -> composite.name();
      case FieldType.Unsupported _ -> "Unsupported";
    };
  }

  private static Optional<?> scalar(ScalarType type, Argument argument) {
    Object value = argument.value();
    return switch (type) {
      case STRING -> of(String.class, value);
      case BOOLEAN -> of(Boolean.class, value);
      case INT -> whole(value).map(number -> integer(number, argument));
      case BIG_INT -> value instanceof BigInteger big ? bigInteger(big, argument) : whole(value);
      case FLOAT -> floating(value);
      case DECIMAL -> decimal(value);
      case DATE_TIME -> value instanceof Instant time ? Optional.of(time) : time(value);
      case BYTES -> bytes(value);
      case JSON -> document(value);
    };
  }

  private static <T> Optional<T> of(Class<T> wanted, @Nullable Object value) {
    return wanted.isInstance(value) ? Optional.of(wanted.cast(value)) : Optional.empty();
  }

  private static Optional<Long> whole(@Nullable Object value) {
    return switch (value) {
      case Integer number -> Optional.of(number.longValue());
      case Long number -> Optional.of(number);
      case Double number when number == Math.rint(number) && Math.abs(number) <= SAFE_INTEGER ->
          Optional.of(number.longValue());
      case null, default -> Optional.empty();
    };
  }

  private static Integer integer(long number, Argument argument) {
    if (number != (int) number) {
      throw argument.wrong(
          "`" + number + "` does not fit into a 32-bit integer; a BigInt field would hold it");
    }
    return (int) number;
  }

  /** The server's own numbers of things go up to 2^32. */
  private static Object unsigned(long number, Argument argument) {
    if (number < Integer.MIN_VALUE || number > LARGEST_OID) {
      throw argument.wrong("`" + number + "` is not between 0 and " + LARGEST_OID);
    }
    return number == (int) number ? (Object) (int) number : (Object) number;
  }

  private static Optional<Long> bigInteger(BigInteger number, Argument argument) {
    if (number.bitLength() > 63) {
      throw argument.wrong("`" + number + "` does not fit into a 64-bit integer");
    }
    return Optional.of(number.longValue());
  }

  private static Optional<Double> floating(@Nullable Object value) {
    return switch (value) {
      case Integer number -> Optional.of(number.doubleValue());
      case Long number -> Optional.of(number.doubleValue());
      case Double number when Double.isFinite(number) -> Optional.of(number);
      case BigDecimal number when Double.isFinite(number.doubleValue()) ->
          Optional.of(number.doubleValue());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> decimal(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> Optional.of(number);
      case Integer number -> Optional.of(BigDecimal.valueOf(number));
      case Long number -> Optional.of(BigDecimal.valueOf(number));
      case Double number when Double.isFinite(number) -> Optional.of(BigDecimal.valueOf(number));
      case String text -> {
        try {
          yield Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
          yield Optional.empty();
        }
      }
      case null, default -> Optional.empty();
    };
  }

  /** A text of ISO 8601 with a zone. */
  private static Optional<Instant> time(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, OffsetDateTime::from).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> bytes(@Nullable Object value) {
    if (value instanceof String text) {
      try {
        return Optional.of(Base64.getDecoder().decode(text));
      } catch (IllegalArgumentException notBase64) {
        return Optional.empty();
      }
    }
    return of(byte[].class, value);
  }

  private static Optional<?> document(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case Json json -> Optional.of(json);
      case JsonNull kind ->
          kind == JsonNull.JSON ? Optional.of(new Json("null")) : Optional.empty();
      case byte[] _ -> Optional.empty();
      case List<?> list -> Optional.of(Json.of(list));
      default -> Optional.of(Json.of(value));
    };
  }
}
