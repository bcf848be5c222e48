package dev.refract.migrate.derive;

import dev.refract.schema.connector.Connector;
import dev.refract.schema.model.Provider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What PostgreSQL calls the things that the schema language has its own names for. */
public final class PostgresNames {
  /** What follows the type in the name of an operator class, the longest first. */
  private static final List<String> OPERATOR_KINDS =
      List.of("MinMaxMulti", "MinMax", "Bloom", "Inclusion", "Path");

  private static final Map<String, String> NATIVE_TYPES =
      Connector.of(Provider.POSTGRESQL).nativeTypes().keySet().stream()
          .collect(Collectors.toUnmodifiableMap(PostgresNames::type, Function.identity()));

  /** Of a name, in bytes. */
  private static final int LONGEST_NAME = 63;

  private PostgresNames() {}

  /** {@code VarChar} is {@code VARCHAR}. */
  public static String type(String nativeType) {
    return nativeType.equals("DoublePrecision")
        ? "DOUBLE PRECISION"
        : nativeType.toUpperCase(Locale.ROOT);
  }

  /** {@code VARCHAR} is {@code VarChar}. */
  public static String nativeType(String type) {
    return NATIVE_TYPES.getOrDefault(type, type);
  }

  /**
   * The sequence of a {@code SERIAL} column: {@code User_id_seq}. Where that is too long,
   * PostgreSQL shortens the longer of the two names first.
   */
  public static String sequence(String table, String column) {
    int room = LONGEST_NAME - "__seq".length();
    int ofTable = bytes(table);
    int ofColumn = bytes(column);
    while (ofTable + ofColumn > room) {
      if (ofTable > ofColumn) {
        ofTable--;
      } else {
        ofColumn--;
      }
    }
    return clipped(table, ofTable) + "_" + clipped(column, ofColumn) + "_seq";
  }

  private static String clipped(String name, int limit) {
    String clipped = name;
    while (bytes(clipped) > limit) {
      clipped = clipped.substring(0, clipped.offsetByCodePoints(clipped.length(), -1));
    }
    return clipped;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** {@code TimestampTzMinMaxOps} is {@code timestamptz_minmax_ops}. */
  public static String operatorClass(String name) {
    String stem = name.substring(0, name.length() - "Ops".length());
    for (String kind : OPERATOR_KINDS) {
      if (stem.endsWith(kind)) {
        String type = stem.substring(0, stem.length() - kind.length());
        String written = kind.equals("MinMaxMulti") ? "minmax_multi" : kind;
        return (type + "_" + written + "_ops").toLowerCase(Locale.ROOT);
      }
    }
    return (stem + "_ops").toLowerCase(Locale.ROOT);
  }
}
