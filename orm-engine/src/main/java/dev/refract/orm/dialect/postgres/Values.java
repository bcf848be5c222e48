package dev.refract.orm.dialect.postgres;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.error.RequestException;
import dev.refract.orm.value.Json;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values as PostgreSQL's driver takes and gives them. They go as texts without a type of their own:
 * the server then reads each in the type of the column it meets, be that uuid, money or an enum.
 */
public final class Values {
  private Values() {}

  public static void bind(
      PreparedStatement statement, int index, ColumnType type, @Nullable Object value)
      throws SQLException {
    bindText(statement, index, value == null ? null : Texts.of(type, value));
  }

  public static void bindList(
      PreparedStatement statement, int index, ColumnType type, List<?> values) throws SQLException {
    bindText(statement, index, Texts.array(type, values));
  }

  public static void bindRaw(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    bind(
        statement,
        index,
        new ColumnType(ScalarType.STRING, value instanceof List, Optional.empty()),
        value);
  }

  private static void bindText(PreparedStatement statement, int index, @Nullable String text)
      throws SQLException {
    if (text == null) {
      statement.setNull(index, Types.NULL);
    } else {
      statement.setObject(index, text, Types.OTHER);
    }
  }

  public static @Nullable Object read(ResultSet rows, int index, ColumnType type)
      throws SQLException {
    if (type.isList()) {
      return list(rows.getString(index), type);
    }
    return type.type() instanceof ScalarType scalar
        ? scalar(rows, index, scalar, type)
        : fromText(rows.getString(index), type);
  }

  /** Reads a value from the text that the server makes of it. */
  public static @Nullable Object readText(@Nullable String text, ColumnType type) {
    return type.isList() ? list(text, type) : fromText(text, type);
  }

  private static List<Object> list(@Nullable String text, ColumnType type) {
    return text == null
        ? List.of()
        : Arrays.elements(text).stream().map(element -> element(element, type)).toList();
  }

  private static @Nullable Object scalar(
      ResultSet rows, int index, ScalarType scalar, ColumnType type) throws SQLException {
    return switch (scalar) {
      case STRING -> rows.getString(index);
      case BOOLEAN -> {
        boolean truth = rows.getBoolean(index);
        yield rows.wasNull() ? null : truth;
      }
      case INT -> {
        long number = rows.getLong(index);
        yield rows.wasNull() ? null : whole(number);
      }
      case BIG_INT -> {
        long number = rows.getLong(index);
        yield rows.wasNull() ? null : number;
      }
      case FLOAT -> {
        double number =
            type.isNative("Real") ? shortest(rows.getFloat(index)) : rows.getDouble(index);
        yield rows.wasNull() ? null : number;
      }
      case DECIMAL -> {
        BigDecimal number = decimal(rows, index, type);
        yield number == null ? null : number.stripTrailingZeros();
      }
      case DATE_TIME, JSON -> fromText(rows.getString(index), type);
      case BYTES -> rows.getBytes(index);
    };
  }

  /** The shortest number that is it: servers before version 12 tell more digits than it has. */
  private static double shortest(float number) {
    return Double.parseDouble(Float.toString(number));
  }

  private static @Nullable BigDecimal decimal(ResultSet rows, int index, ColumnType type)
      throws SQLException {
    if (!type.isNative("Money")) {
      return rows.getBigDecimal(index);
    }
    String text = rows.getString(index);
    return text == null ? null : Money.number(text);
  }

  /** An Integer; a BigInteger where it is an oid or a sum of integers that needs it. */
  private static Object whole(long number) {
    int small = (int) number;
    return small == number ? (Object) small : BigInteger.valueOf(number);
  }

  /** Nothing in a list of the schema is null, but the database may hold such a list. */
  private static Object element(@Nullable String text, ColumnType type) {
    Object value = fromText(text, type);
    if (value == null) {
      throw RequestException.inconsistentData("a list holds NULL", null);
    }
    return value;
  }

  private static @Nullable Object fromText(@Nullable String text, ColumnType type) {
    if (text == null) {
      return null;
    }
    try {
      return switch (type.type()) {
        case ScalarType scalar ->
            switch (scalar) {
              case STRING -> text;
              case BOOLEAN -> text.startsWith("t");
              case INT -> whole(Long.parseLong(text));
              case BIG_INT -> Long.valueOf(text);
              case FLOAT ->
                  type.isNative("Real") ? shortest(Float.parseFloat(text)) : Double.valueOf(text);
              case DECIMAL -> Money.number(text).stripTrailingZeros();
              case DATE_TIME -> Times.read(text);
              case JSON -> new Json(text);
              case BYTES -> HexFormat.of().parseHex(text, 2, text.length());
            };
        case FieldType.OfEnum(EnumType known) -> enumValue(text, known);
        case FieldType.OfComposite _, FieldType.Unsupported _ -> text;
      };
    } catch (IllegalArgumentException | DateTimeException unfit) {
      throw RequestException.inconsistentData("`" + text + "` does not fit its field", unfit);
    }
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

  /** As the column's own type has it. */
  public static @Nullable Object readRaw(ResultSet rows, int index) throws SQLException {
    Optional<ColumnType> known = RawTypes.of(rows.getMetaData().getColumnTypeName(index));
    String text = rows.getString(index);
    if (text == null || known.isEmpty()) {
      return text;
    }
    return read(rows, index, known.get());
  }
}
