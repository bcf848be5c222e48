package dev.refract.orm.dialect.postgres;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.schema.model.ScalarType;
import java.util.Map;
import java.util.Optional;

/** What the columns of a statement that a person wrote hold, by the server's names of types. */
final class RawTypes {
  private static final Map<String, ScalarType> KNOWN =
      Map.ofEntries(
          Map.entry("bool", ScalarType.BOOLEAN),
          Map.entry("int2", ScalarType.INT),
          Map.entry("int4", ScalarType.INT),
          Map.entry("serial", ScalarType.INT),
          Map.entry("smallserial", ScalarType.INT),
          Map.entry("int8", ScalarType.BIG_INT),
          Map.entry("bigserial", ScalarType.BIG_INT),
          Map.entry("oid", ScalarType.BIG_INT),
          Map.entry("float4", ScalarType.FLOAT),
          Map.entry("float8", ScalarType.FLOAT),
          Map.entry("numeric", ScalarType.DECIMAL),
          Map.entry("money", ScalarType.DECIMAL),
          Map.entry("date", ScalarType.DATE_TIME),
          Map.entry("timestamp", ScalarType.DATE_TIME),
          Map.entry("timestamptz", ScalarType.DATE_TIME),
          Map.entry("time", ScalarType.DATE_TIME),
          Map.entry("timetz", ScalarType.DATE_TIME),
          Map.entry("json", ScalarType.JSON),
          Map.entry("jsonb", ScalarType.JSON),
          Map.entry("bytea", ScalarType.BYTES),
          Map.entry("text", ScalarType.STRING),
          Map.entry("varchar", ScalarType.STRING),
          Map.entry("uuid", ScalarType.STRING));

  private RawTypes() {}

  /** Lists are named after their elements, with a line before. */
  static Optional<ColumnType> of(String name) {
    boolean isList = name.startsWith("_");
    return Optional.ofNullable(KNOWN.get(isList ? name.substring(1) : name))
        .map(type -> new ColumnType(type, isList, Optional.empty()));
  }
}
