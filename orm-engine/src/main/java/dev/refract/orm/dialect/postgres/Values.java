package dev.refract.orm.dialect.postgres;

import dev.refract.orm.error.RequestException;
import dev.refract.orm.value.Json;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarType;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL's driver takes and gives them. */
public final class Values {
  private Values() {}

  public static void bind(
      PreparedStatement statement, int index, FieldType type, @Nullable Object value)
      throws SQLException {
    Object stored = value == null ? null : toDriver(type, value);
    switch (stored) {
      case null -> statement.setNull(index, Types.NULL);
      // without a type of its own the server takes a text as uuid, enum or document as needed
      case String text -> statement.setObject(index, text, Types.OTHER);
      default -> statement.setObject(index, stored);
    }
  }

  public static void bindList(
      PreparedStatement statement, int index, FieldType type, List<?> values) throws SQLException {
    Object[] elements = values.stream().map(value -> toDriver(type, value)).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf(elementType(type), elements));
  }

  private static Object toDriver(FieldType type, Object value) {
    if (type instanceof FieldType.OfEnum(EnumType known) && value instanceof String name) {
      return known.value(name).map(EnumType.Value::databaseName).orElse(name);
    }
    return switch (value) {
      case Instant time -> OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
      case Json json -> json.text();
      default -> value;
    };
  }

  private static String elementType(FieldType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case STRING, JSON -> "text";
            case BOOLEAN -> "boolean";
            case INT -> "int4";
            case BIG_INT -> "int8";
            case FLOAT -> "float8";
            case DECIMAL -> "numeric";
            case DATE_TIME -> "timestamptz";
            case BYTES -> "bytea";
          };
      case FieldType.OfEnum _, FieldType.OfComposite _, FieldType.Unsupported _ -> "text";
    };
  }

  public static @Nullable Object read(ResultSet rows, int index, FieldType type)
      throws SQLException {
    if (type instanceof FieldType.OfEnum(EnumType known)) {
      String stored = rows.getString(index);
      return stored == null ? null : enumValue(stored, known);
    }
    return type instanceof ScalarType scalar ? scalar(rows, index, scalar) : rows.getString(index);
  }

  private static @Nullable Object scalar(ResultSet rows, int index, ScalarType type)
      throws SQLException {
    return switch (type) {
      case STRING -> rows.getString(index);
      case BOOLEAN -> rows.getObject(index, Boolean.class);
      case INT -> rows.getObject(index) instanceof Number n ? (Object) n.intValue() : null;
      case BIG_INT -> rows.getObject(index) instanceof Number n ? (Object) n.longValue() : null;
      case FLOAT -> rows.getObject(index) instanceof Number n ? (Object) n.doubleValue() : null;
      case DECIMAL -> {
        BigDecimal number = rows.getBigDecimal(index);
        yield number == null ? null : number.stripTrailingZeros();
      }
      case DATE_TIME -> {
        Timestamp time = rows.getTimestamp(index);
        yield time == null ? null : time.toInstant();
      }
      case JSON -> {
        String text = rows.getString(index);
        yield text == null ? null : new Json(text);
      }
      case BYTES -> rows.getBytes(index);
    };
  }

  private static String enumValue(String stored, EnumType known) {
    return known.values().stream()
        .filter(value -> value.databaseName().equals(stored))
        .map(EnumType.Value::name)
        .findFirst()
        .orElseThrow(() ->
            RequestException.inconsistentData(
                "Value '" + stored + "' not found in enum '" + known.name() + "'", null));
  }

  public static @Nullable Object readRaw(ResultSet rows, int index) throws SQLException {
    Object stored = rows.getObject(index);
    return stored instanceof Timestamp time ? time.toInstant() : stored;
  }
}
