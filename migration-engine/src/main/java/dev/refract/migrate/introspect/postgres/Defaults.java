package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnDefault.Bool;
import dev.refract.migrate.database.ColumnDefault.Bytes;
import dev.refract.migrate.database.ColumnDefault.Expression;
import dev.refract.migrate.database.ColumnDefault.Json;
import dev.refract.migrate.database.ColumnDefault.ListOf;
import dev.refract.migrate.database.ColumnDefault.Now;
import dev.refract.migrate.database.ColumnDefault.Numeric;
import dev.refract.migrate.database.ColumnDefault.Text;
import dev.refract.migrate.database.ColumnDefault.Timestamp;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.ColumnType.Unsupported;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Defaults as PostgreSQL tells them: {@code 'a'::text}, {@code ARRAY[1, 2]}. */
final class Defaults {
  /** A text in quotes, and the type that it is cast to. */
  private static final Pattern QUOTED =
      Pattern.compile("E?'((?:[^']|'')*)'(?:::.+)?", Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\(?'?(-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)'?\\)?(?:::[a-z ]+(?:\\(.*\\))?)?");

  /** What may follow a value in brackets: nothing, or the type that it is cast to. */
  private static final Pattern CAST = Pattern.compile("(?:::[a-z ]+(?:\\([\\d,]+\\))?)?");

  private static final Pattern ARRAY =
      Pattern.compile("\\(?ARRAY\\[(.*?)\\]\\)?(?:::[^']+)?", Pattern.DOTALL);

  /** A list as one text, of elements that need no quotes. */
  private static final Pattern SIMPLE_LIST = Pattern.compile("\\{[\\w.+-]+(?:,[\\w.+-]+)*\\}");

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalStart()
          .appendOffset("+HH:mm", "+00")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private Defaults() {}

  static ColumnDefault of(ColumnType type, boolean isList, String sql) {
    return (isList ? list(type, sql) : value(type, sql))
        .orElseGet(() -> new Expression(Optional.of(sql)));
  }

  private static Optional<ColumnDefault> list(ColumnType type, String sql) {
    Optional<String> literal = text(sql);
    if (literal.equals(Optional.of("{}"))) {
      return Optional.of(new ListOf(List.of(), Optional.of(sql)));
    }
    Matcher array = ARRAY.matcher(sql);
    Optional<List<String>> written =
        array.matches()
            ? Optional.of(elements(array.group(1)))
            : literal.filter(SIMPLE_LIST.asMatchPredicate()).map(Defaults::simple);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    List<ColumnDefault> elements = new ArrayList<>();
    for (String element : written.get()) {
      Optional<ColumnDefault> value = value(type, element);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      elements.add(value.get());
    }
    return Optional.of(new ListOf(elements, Optional.of(sql)));
  }

  /** The elements of {@code {1,2}}, each in quotes. */
  private static List<String> simple(String list) {
    return Arrays.stream(list.substring(1, list.length() - 1).split(",", -1))
        .map(element -> "'" + element + "'")
        .toList();
  }

  /** The parts between commas that are in no quotes or brackets. */
  private static List<String> elements(String sql) {
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')') {
        depth--;
      } else if (!quoted && depth == 0 && c == ',') {
        elements.add(sql.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = sql.substring(start).strip();
    if (!last.isEmpty()) {
      elements.add(last);
    }
    return elements;
  }

  private static Optional<ColumnDefault> value(ColumnType type, String sql) {
    return switch (type) {
      case OfEnum _ -> text(sql).map(Text::new);
      case Unsupported _ -> Optional.empty();
      case Known known ->
          switch (known.family()) {
            case INT, BIG_INT, FLOAT, DECIMAL -> number(sql);
            case BOOLEAN -> bool(sql);
            case STRING, UUID -> text(sql).map(Text::new);
            case JSON -> text(sql).map(Json::new);
            case DATE_TIME -> time(sql);
            case BINARY ->
                text(sql).filter(t -> t.startsWith("\\x")).map(t -> new Bytes(t.substring(2)));
          };
    };
  }

  private static Optional<ColumnDefault> number(String sql) {
    Matcher number = NUMBER.matcher(unwrapped(sql));
    return number.matches() ? Optional.of(new Numeric(number.group(1))) : Optional.empty();
  }

  /** Without casts of what is in brackets: {@code ('-5'::integer)::bigint}. */
  private static String unwrapped(String sql) {
    int end = closing(sql);
    return end > 0 && CAST.matcher(sql.substring(end + 1)).matches()
        ? unwrapped(sql.substring(1, end))
        : sql;
  }

  /** Where the bracket that opens an expression is closed; -1 where none opens it. */
  private static int closing(String sql) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < sql.length() && (i == 0 || depth > 0 || quoted); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<ColumnDefault> bool(String sql) {
    return switch (sql) {
      case "true" -> Optional.of(new Bool(true));
      case "false" -> Optional.of(new Bool(false));
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnDefault> time(String sql) {
    String lower = sql.toLowerCase(Locale.ROOT);
    if (lower.equals("now()") || lower.startsWith("current_timestamp")) {
      return Optional.of(new Now());
    }
    return text(sql)
        .flatMap(Defaults::pointInTime)
        .map(time -> new Timestamp(time, Optional.of(sql)));
  }

  private static Optional<OffsetDateTime> pointInTime(String text) {
    try {
      return switch (TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from)) {
        case OffsetDateTime time -> Optional.of(time);
        case LocalDateTime time -> Optional.of(time.atOffset(ZoneOffset.UTC));
        default -> Optional.empty();
      };
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(String sql) {
    Matcher quoted = QUOTED.matcher(sql);
    if (!quoted.matches()) {
      return Optional.empty();
    }
    String text = quoted.group(1).replace("''", "'");
    return Optional.of(sql.startsWith("E") ? text.replace("\\\\", "\\") : text);
  }
}
