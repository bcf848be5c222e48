package dev.refract.migrate.introspect.sqlite;

import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnDefault.Bool;
import dev.refract.migrate.database.ColumnDefault.Expression;
import dev.refract.migrate.database.ColumnDefault.Json;
import dev.refract.migrate.database.ColumnDefault.Now;
import dev.refract.migrate.database.ColumnDefault.Numeric;
import dev.refract.migrate.database.ColumnDefault.Text;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.TypeFamily;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Defaults as they stand in the catalog: SQL text, which means a value or an expression. */
final class Defaults {
  private static final Pattern QUOTED =
      Pattern.compile("'((?:[^']|'')*)'|\"((?:[^\"]|\"\")*)\"", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("'?([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)'?");

  private Defaults() {}

  /** Empty for {@code NULL}, which is no default. */
  static Optional<ColumnDefault> of(ColumnType type, String sql) {
    if (sql.equalsIgnoreCase("null")) {
      return Optional.empty();
    }
    Optional<ColumnDefault> value =
        switch (type) {
          case Known known -> literal(known.family(), sql);
          case OfEnum _, Unsupported _ -> Optional.empty();
        };
    return Optional.of(value.orElseGet(() -> new Expression(Optional.of(sql))));
  }

  private static Optional<ColumnDefault> literal(TypeFamily family, String sql) {
    return switch (family) {
      case INT, BIG_INT -> number(sql).filter(Defaults::isWhole).map(number -> number);
      case FLOAT, DECIMAL -> number(sql).map(number -> number);
      case BOOLEAN -> bool(sql);
      case STRING -> text(sql).or(() -> number(sql).map(Numeric::text)).map(Text::new);
      case JSON -> text(sql).map(Json::new);
      case DATE_TIME -> now(sql);
      case BINARY, UUID -> Optional.empty();
    };
  }

  private static Optional<Numeric> number(String sql) {
    return group(NUMBER, sql).map(Numeric::new);
  }

  private static boolean isWhole(Numeric number) {
    return number.value().stripTrailingZeros().scale() <= 0;
  }

  private static Optional<ColumnDefault> bool(String sql) {
    return switch (sql.toLowerCase(Locale.ROOT)) {
      case "1", "'1'", "true" -> Optional.of(new Bool(true));
      case "0", "'0'", "false" -> Optional.of(new Bool(false));
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnDefault> now(String sql) {
    return switch (sql.toLowerCase(Locale.ROOT)) {
      case "current_timestamp", "datetime('now')", "datetime('now', 'localtime')" ->
          Optional.of(new Now());
      default -> Optional.empty();
    };
  }

  private static Optional<String> text(String sql) {
    Matcher matcher = QUOTED.matcher(sql);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        matcher.group(1) != null
            ? matcher.group(1).replace("''", "'")
            : matcher.group(2).replace("\"\"", "\""));
  }

  private static Optional<String> group(Pattern pattern, String sql) {
    Matcher matcher = pattern.matcher(sql);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
