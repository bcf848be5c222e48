package dev.refract.migrate.review.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of PostgreSQL under the one name that it has there.
 *
 * @param name in upper case, without its arguments: {@code CHARACTER VARYING}
 * @param arguments as in {@code NUMERIC(10,2)}
 */
public record SqlType(String name, List<Integer> arguments, boolean array) {
  private static final Pattern WORDS =
      Pattern.compile("([^(\\[]+)(?:\\(([^)]*)\\))?([^\\[]*)(\\[.*|ARRAY.*)?");

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("INT", "INTEGER"),
          Map.entry("INT4", "INTEGER"),
          Map.entry("INT8", "BIGINT"),
          Map.entry("INT2", "SMALLINT"),
          Map.entry("SERIAL", "INTEGER"),
          Map.entry("BIGSERIAL", "BIGINT"),
          Map.entry("SMALLSERIAL", "SMALLINT"),
          Map.entry("VARCHAR", "CHARACTER VARYING"),
          Map.entry("CHAR VARYING", "CHARACTER VARYING"),
          Map.entry("CHAR", "CHARACTER"),
          Map.entry("BPCHAR", "CHARACTER"),
          Map.entry("DECIMAL", "NUMERIC"),
          Map.entry("DEC", "NUMERIC"),
          Map.entry("BOOL", "BOOLEAN"),
          Map.entry("FLOAT4", "REAL"),
          Map.entry("FLOAT8", "DOUBLE PRECISION"),
          Map.entry("FLOAT", "DOUBLE PRECISION"),
          Map.entry("VARBIT", "BIT VARYING"),
          Map.entry("TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE"),
          Map.entry("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE"),
          Map.entry("TIME", "TIME WITHOUT TIME ZONE"),
          Map.entry("TIMETZ", "TIME WITH TIME ZONE"));

  private static final Set<String> BUILT_IN =
      Set.of(
          "BIT",
          "BYTEA",
          "CIDR",
          "DATE",
          "INET",
          "INTERVAL",
          "JSON",
          "JSONB",
          "MACADDR",
          "MONEY",
          "OID",
          "POINT",
          "TEXT",
          "TSQUERY",
          "TSVECTOR",
          "UUID",
          "XML");

  public SqlType {
    arguments = List.copyOf(arguments);
  }

  /** Of the words that stand in a statement, or that the database uses. */
  public static SqlType of(String words) {
    Matcher parts = WORDS.matcher(words.strip().replaceFirst("(?i)^pg_catalog\\.", ""));
    if (!parts.matches()) {
      return new SqlType(words.strip(), List.of(), false);
    }
    String rest = parts.group(3);
    String name = (parts.group(1).strip() + " " + rest.strip()).strip();
    String known = name.toUpperCase(Locale.ROOT);
    return new SqlType(
        ALIASES.getOrDefault(known, known), numbers(parts.group(2)), parts.group(4) != null);
  }

  private static List<Integer> numbers(@Nullable String arguments) {
    List<Integer> numbers = new ArrayList<>();
    if (arguments != null) {
      for (String argument : arguments.split(",", -1)) {
        String number = argument.strip();
        numbers.add(number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1);
      }
    }
    return numbers;
  }

  /** Whether it is one of the server's own, and no domain. */
  public boolean isBuiltIn() {
    return BUILT_IN.contains(name) || ALIASES.containsValue(name);
  }

  public boolean is(String wanted) {
    return name.equals(wanted);
  }

  /** The length of a text, or the digits of the fraction of a time. */
  public OptionalInt limit() {
    return arguments.isEmpty() ? OptionalInt.empty() : OptionalInt.of(arguments.getFirst());
  }

  public int scale() {
    return arguments.size() > 1 ? arguments.get(1) : 0;
  }

  public boolean isTimestamp() {
    return name.startsWith("TIMESTAMP ");
  }

  /** Whether every value within the limit of the other type is within this one's. */
  public boolean isAsWideAs(SqlType other) {
    return limit().isEmpty()
        || (other.limit().isPresent() && other.limit().getAsInt() <= limit().getAsInt());
  }
}
