package dev.refract.orm.dialect.sqlite;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.error.RequestException;
import dev.refract.orm.value.Json;
import dev.refract.orm.value.PackedText;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Values in the storage format of the reference implementation's adapter, so that both can share a
 * database: times as text of ISO 8601 with {@code +00:00}, booleans as 0 and 1, decimals as
 * doubles, documents as text.
 */
public final class Values {
  /** Fewer columns are as fast to read one by one. */
  private static final int FEW_COLUMNS = 3;

  /** The least that {@code SQLITE_MAX_FUNCTION_ARG} was by default. */
  private static final int MAXIMUM_ARGUMENTS = 100;

  private Values() {}

  public static void bind(
      PreparedStatement statement, int index, FieldType type, @Nullable Object value)
      throws SQLException {
    switch (value == null ? null : toStorage(type, value)) {
      case null -> statement.setNull(index, Types.NULL);
      case Long number -> statement.setLong(index, number);
      case Double number -> statement.setDouble(index, number);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case Object text -> statement.setString(index, text.toString());
    }
  }

  /** A list as a JSON array for {@code json_each}; bytes in hexadecimal. */
  public static void bindList(
      PreparedStatement statement, int index, FieldType type, List<?> values) throws SQLException {
    StringJoiner array = new StringJoiner(",", "[", "]");
    for (Object value : values) {
      array.add(
          switch (value == null ? Void.TYPE : toStorage(type, value)) {
            case Class<?> _ -> "null";
            case Long number -> number.toString();
            case Double number -> number.toString();
            case byte[] bytes -> '"' + HexFormat.of().formatHex(bytes) + '"';
            case Object text -> Json.quote(text.toString());
          });
    }
    statement.setString(index, array.toString());
  }

  static Object toStorage(FieldType type, Object value) {
    if (type == ScalarType.FLOAT && value instanceof Number number) {
      return number.doubleValue();
    }
    if (type instanceof FieldType.OfEnum(EnumType known) && value instanceof String name) {
      return known.value(name).map(EnumType.Value::databaseName).orElse(name);
    }
    return switch (value) {
      case Boolean truth -> truth ? 1L : 0L;
      case Integer number -> number.longValue();
      case Long number -> number;
      case Double number -> number;
      case BigDecimal number -> number.doubleValue();
      case Instant time -> Times.write(time);
      case Json json -> json.text();
      case byte[] bytes -> bytes;
      default -> value.toString();
    };
  }

  public static @Nullable Object read(ResultSet rows, int index, FieldType type)
      throws SQLException {
    Object stored = rows.getObject(index);
    try {
      return stored == null ? null : fromStorage(stored, type);
    } catch (NumberFormatException | DateTimeException | ClassCastException unfit) {
      throw unfit(stored, type, rows.getMetaData().getColumnName(index), unfit);
    }
  }

  /**
   * Whether {@code json_array} keeps the values of such columns: it rounds fractional numbers,
   * refuses bytes, and takes so many arguments at most.
   */
  public static boolean canPack(List<ColumnType> types) {
    return types.size() >= FEW_COLUMNS
        && types.size() <= MAXIMUM_ARGUMENTS
        && types.stream().allMatch(type -> isExact(type.type()));
  }

  /** Whether {@code json_array} keeps the values of such columns. */
  public static boolean isExact(FieldType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case STRING, INT, BIG_INT, BOOLEAN, DATE_TIME, JSON -> true;
            case FLOAT, DECIMAL, BYTES -> false;
          };
      case FieldType.OfEnum _ -> true;
      case FieldType.OfComposite _, FieldType.Unsupported _ -> false;
    };
  }

  /** The next row of those that are packed. */
  public static @Nullable Object[] next(
      PackedText packed, List<ColumnType> types, List<String> names) {
    packed.begin();
    @Nullable Object[] values = new @Nullable Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      Object stored = packed.next();
      FieldType type = types.get(i).type();
      try {
        values[i] = stored == null ? null : fromStorage(stored, type);
      } catch (NumberFormatException | DateTimeException | ClassCastException unfit) {
        throw unfit(stored, type, names.get(i), unfit);
      }
    }
    return values;
  }

  /**
   * A value of a document: itself, or the literal that SQLite's QUOTE makes where JSON is inexact.
   */
  public static @Nullable Object unpacked(@Nullable Object packed, FieldType type) {
    if (packed == null) {
      return null;
    }
    Object stored =
        isExact(type) || !(packed instanceof String literal) ? packed : ofLiteral(literal);
    try {
      return fromStorage(stored, type);
    } catch (NumberFormatException | DateTimeException | ClassCastException unfit) {
      throw unfit(stored, type, "", unfit);
    }
  }

  private static Object ofLiteral(String literal) {
    return switch (literal.charAt(0)) {
      case 'X' -> HexFormat.of().parseHex(literal, 2, literal.length() - 1);
      case '\'' -> literal.substring(1, literal.length() - 1).replace("''", "'");
      default ->
          literal.chars().allMatch(c -> c == '-' || Character.isDigit(c))
              ? (Object) Long.valueOf(literal)
              : Double.valueOf(literal);
    };
  }

  private static Object fromStorage(Object stored, FieldType type) {
    return switch (type) {
      case ScalarType scalar -> scalar(stored, scalar);
      case FieldType.OfEnum(EnumType known) -> enumValue(stored.toString(), known);
      case FieldType.OfComposite _, FieldType.Unsupported _ -> stored;
    };
  }

  private static RequestException unfit(
      @Nullable Object stored, FieldType type, String column, RuntimeException cause) {
    return RequestException.inconsistentData(
        "Expected " + ScalarTypes.withArticle(type) + " in column '" + column + "', got: " + stored,
        cause);
  }

  private static Object scalar(Object stored, ScalarType type) {
    return switch (type) {
      case STRING -> (String) stored;
      case INT -> integer(stored);
      case BIG_INT ->
          stored instanceof Number number
              ? (Object) number.longValue()
              : Long.valueOf((String) stored);
      case FLOAT ->
          stored instanceof Number number
              ? (Object) number.doubleValue()
              : Double.valueOf((String) stored);
      case DECIMAL -> decimal(stored);
      case BOOLEAN -> truth(stored);
      case DATE_TIME ->
          stored instanceof Number millis
              ? Instant.ofEpochMilli(millis.longValue())
              : Times.read((String) stored);
      case JSON -> new Json(stored.toString());
      case BYTES -> (byte[]) stored;
    };
  }

  /** An Integer; a BigInteger where a sum of integers needs it. */
  private static Object integer(Object stored) {
    if (stored instanceof Integer) {
      return stored;
    }
    long number =
        stored instanceof Number given
            ? given.longValue()
            : new BigDecimal((String) stored).longValue();
    int small = (int) number;
    return small == number ? (Object) small : BigInteger.valueOf(number);
  }

  private static BigDecimal decimal(Object stored) {
    return stored instanceof Double number && (number.isNaN() || number.isInfinite())
        ? BigDecimal.ZERO
        : new BigDecimal(stored.toString()).stripTrailingZeros();
  }

  private static boolean truth(Object stored) {
    return switch (stored) {
      case Number number -> number.doubleValue() == 1;
      case String text when text.equals("1") || text.toLowerCase(Locale.ROOT).equals("true") ->
          true;
      case String text when text.equals("0") || text.toLowerCase(Locale.ROOT).equals("false") ->
          false;
      default -> throw new ClassCastException("not a boolean");
    };
  }

  private static String enumValue(String stored, EnumType known) {
    for (EnumType.Value value : known.values()) {
      if (value.databaseName().equals(stored)) {
        return value.name();
      }
    }
    throw RequestException.inconsistentData(
        "Value '" + stored + "' not found in enum '" + known.name() + "'", null);
  }

  /** As the declared type of the column has it; expressions as they come, whole numbers as Long. */
  public static @Nullable Object readRaw(ResultSet rows, int index) throws SQLException {
    Object stored = rows.getObject(index);
    if (stored == null) {
      return null;
    }
    ResultSetMetaData columns = rows.getMetaData();
    String table = columns.getTableName(index);
    if (table == null || table.isEmpty()) {
      return stored instanceof Integer number ? (Object) number.longValue() : stored;
    }
    return RawTypes.of(columns.getColumnTypeName(index))
        .map(type -> RawTypes.fits(type, stored) ? scalar(stored, type) : stored)
        .orElse(stored);
  }
}
