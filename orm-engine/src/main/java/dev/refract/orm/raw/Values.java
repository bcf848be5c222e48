package dev.refract.orm.raw;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.value.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be bound. */
final class Values {
  private Values() {}

  /**
   * The value in the form in which it is bound.
   *
   * @throws InvalidRequestException where it is of a type that no database knows
   */
  static @Nullable Object checked(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String _,
          Boolean _,
          Integer _,
          Long _,
          Double _,
          BigDecimal _,
          BigInteger _,
          Instant _,
          Json _,
          byte[] _ ->
          value;
      case Short number -> number.intValue();
      case Byte number -> number.intValue();
      case Float number -> Double.valueOf(number.toString());
      case UUID id -> id.toString();
      case OffsetDateTime time -> time.toInstant();
      case ZonedDateTime time -> time.toInstant();
      case Enum<?> constant -> constant.name();
      case List<?> list -> list.stream().map(Values::checked).toList();
      default ->
          throw invalid("a " + value.getClass().getName() + " cannot be bound as a value of SQL");
    };
  }

  /** The same, where the database has such values. */
  static @Nullable Object bindable(Dialect dialect, @Nullable Object value) {
    if (value instanceof List && !dialect.hasLists()) {
      throw invalid(dialect + " has no lists as values; RawSql.list is for IN");
    }
    return value;
  }

  static InvalidRequestException invalid(String problem) {
    return InvalidRequestException.at(List.of("sql"), problem, Optional.empty());
  }
}
