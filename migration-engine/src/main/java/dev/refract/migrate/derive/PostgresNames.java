package dev.refract.migrate.derive;

import java.util.List;
import java.util.Locale;

/** What PostgreSQL calls the things that the schema language has its own names for. */
public final class PostgresNames {
  /** What follows the type in the name of an operator class, the longest first. */
  private static final List<String> OPERATOR_KINDS =
      List.of("MinMaxMulti", "MinMax", "Bloom", "Inclusion", "Path");

  private PostgresNames() {}

  /** {@code VarChar} is {@code VARCHAR}. */
  public static String type(String nativeType) {
    return nativeType.equals("DoublePrecision")
        ? "DOUBLE PRECISION"
        : nativeType.toUpperCase(Locale.ROOT);
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
