package dev.refract.orm.dialect.sqlite;

import dev.refract.schema.model.ScalarType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the declared type of a column says about its values, as the reference's adapter has it. */
final class RawTypes {
  private static final Map<String, ScalarType> KNOWN =
      Map.ofEntries(
          Map.entry("DECIMAL", ScalarType.DECIMAL),
          Map.entry("FLOAT", ScalarType.FLOAT),
          Map.entry("DOUBLE", ScalarType.FLOAT),
          Map.entry("DOUBLE PRECISION", ScalarType.FLOAT),
          Map.entry("NUMERIC", ScalarType.FLOAT),
          Map.entry("REAL", ScalarType.FLOAT),
          Map.entry("TINYINT", ScalarType.INT),
          Map.entry("SMALLINT", ScalarType.INT),
          Map.entry("MEDIUMINT", ScalarType.INT),
          Map.entry("INT", ScalarType.INT),
          Map.entry("INTEGER", ScalarType.INT),
          Map.entry("BIGINT", ScalarType.BIG_INT),
          Map.entry("INT8", ScalarType.BIG_INT),
          Map.entry("DATETIME", ScalarType.DATE_TIME),
          Map.entry("TIMESTAMP", ScalarType.DATE_TIME),
          Map.entry("BOOLEAN", ScalarType.BOOLEAN),
          Map.entry("JSONB", ScalarType.JSON));

  private RawTypes() {}

  static Optional<ScalarType> of(String declared) {
    return Optional.ofNullable(KNOWN.get(declared.toUpperCase(Locale.ROOT)));
  }

  /** SQLite lets any column hold anything; what does not fit stays as it is. */
  static boolean fits(ScalarType type, Object stored) {
    return switch (type) {
      case DATE_TIME -> stored instanceof Number || Times.isTime(stored.toString());
      case JSON -> true;
      case STRING, BYTES -> false;
      case INT, BIG_INT, FLOAT, DECIMAL, BOOLEAN -> stored instanceof Number;
    };
  }
}
