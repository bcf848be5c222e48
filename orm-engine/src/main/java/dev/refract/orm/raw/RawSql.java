package dev.refract.orm.raw;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SQL that a person wrote, or a part of it, with its values. Immutable. A value is bound, whatever
 * it holds, and never becomes SQL; a part takes its place as it is.
 *
 * <pre>{@code
 * RawSql adults = sql("\"age\" >= {}", 18);
 * client.queryRaw(sql("SELECT * FROM \"User\" WHERE \"name\" = {} AND {}", name, adults));
 * }</pre>
 *
 * The text is a constant of the program, which Error Prone checks where it is used. Braces inside
 * texts, quoted names and comments are no placeholders, and {@code ?} is never one.
 */
public final class RawSql {
  /** No SQL at all, for a part that is only sometimes there. */
  public static final RawSql EMPTY = new RawSql(List.of());

  private final List<Part> parts;

  private RawSql(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** What it is made of. */
  private sealed interface Part {
    record Text(SqlToken token) implements Part {}

    record Value(@Nullable Object value) implements Part {}

    /** A value that may stand in several places. */
    record Numbered(int number, @Nullable Object value) implements Part {}

    record Name(List<String> path) implements Part {}
  }

  /**
   * A template.
   *
   * @param template with <code>{}</code> in the place of each value
   * @param values what is bound; a {@link RawSql} takes the place as it is; a list is an array of
   *     PostgreSQL (for {@code IN} see {@link #list})
   * @throws InvalidRequestException where there are more or fewer places than values, where a value
   *     is of a type that no database knows, where a text or a comment is not closed
   */
  public static RawSql sql(
      @CompileTimeConstant final String template, @Nullable Object @Nullable ... values) {
    // a lonely null is one value, not a list of none
    return unsafe(template, values == null ? new @Nullable Object[] {null} : values);
  }

  /**
   * The same with a text that is no constant of the program. Whoever can change the text can do
   * anything to the database: it must never hold what a person has typed in.
   */
  public static RawSql unsafe(String template, @Nullable Object... values) {
    List<Part> parts = new ArrayList<>();
    int next = 0;
    for (SqlToken token : SqlToken.read(template)) {
      switch (token.kind()) {
        case BRACES -> {
          if (next < values.length) {
            parts.addAll(part(values[next]));
          }
          next++;
        }
        case NUMBERED -> throw wrong(template, "values stand for {}, not for " + token.text());
        case UNCLOSED -> throw wrong(template, "it is not closed: " + token.text());
        case WORD, QUOTED, COMMENT, SPACE, MARK, OTHER -> parts.add(new Part.Text(token));
      }
    }
    if (next != values.length) {
      throw wrong(template, next + " places {} for " + values.length + " values");
    }
    return new RawSql(parts);
  }

  /**
   * A text with {@code $1}, {@code $2} for its values, which is no constant of the program; see
   * {@link #unsafe}.
   *
   * @throws InvalidRequestException where a number has no value
   */
  public static RawSql unsafeNumbered(String text, List<? extends @Nullable Object> values) {
    List<Part> parts = new ArrayList<>();
    for (SqlToken token : SqlToken.read(text)) {
      if (token.kind() != SqlToken.Kind.NUMBERED) {
        parts.add(new Part.Text(token));
      } else if (token.number() < 1 || token.number() > values.size()) {
        throw wrong(text, "there is no value for " + token.text());
      } else {
        Object value = Values.checked(values.get(token.number() - 1));
        parts.add(new Part.Numbered(token.number(), value));
      }
    }
    return new RawSql(parts);
  }

  private static List<Part> part(@Nullable Object value) {
    return value instanceof RawSql part
        ? part.parts
        : List.of(new Part.Value(Values.checked(value)));
  }

  private static InvalidRequestException wrong(String template, String problem) {
    return Values.invalid(problem + ", in: " + template);
  }

  /**
   * Parts one after the other; {@link #EMPTY} ones are left out.
   *
   * @param between what stands between two of them, such as {@code " AND "}
   */
  public static RawSql join(
      @CompileTimeConstant final String between, Collection<? extends RawSql> sqls) {
    List<Part> separator = unsafe(between).parts;
    List<Part> all = new ArrayList<>();
    for (RawSql sql : sqls) {
      if (!all.isEmpty() && !sql.parts.isEmpty()) {
        all.addAll(separator);
      }
      all.addAll(sql.parts);
    }
    return new RawSql(all);
  }

  /**
   * Values in brackets, for {@code IN}.
   *
   * @throws InvalidRequestException where there are none, for which SQL has no form
   */
  public static RawSql list(Collection<? extends @Nullable Object> values) {
    if (values.isEmpty()) {
      throw Values.invalid("SQL has no list of no values");
    }
    return sql("({})", join(", ", values.stream().map(value -> sql("{}", value)).toList()));
  }

  /** A name that is known only when the program runs: a column, or a schema and a table. */
  public static RawSql name(String... path) {
    if (path.length == 0 || Arrays.stream(path).anyMatch(part -> part.indexOf('\0') >= 0)) {
      throw Values.invalid("a name is not empty and has no character NUL");
    }
    return new RawSql(List.of(new Part.Name(List.of(path))));
  }

  /**
   * The statement as a database's driver takes it.
   *
   * @throws InvalidRequestException where the database has no such thing
   */
  public RawStatement render(Dialect dialect) {
    StringBuilder text = new StringBuilder();
    List<@Nullable Object> values = new ArrayList<>();
    Map<Integer, Integer> places = new HashMap<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Numbered(int number, Object value) -> {
          Integer known = places.putIfAbsent(number, values.size() + 1);
          text.append(known == null ? "?" : dialect.parameter(known));
          if (known == null) {
            values.add(Values.bindable(dialect, value));
          }
        }
        case Part.Text(SqlToken token) ->
            text.append(token.kind() == SqlToken.Kind.MARK ? mark(dialect) : token.text());
        case Part.Name(List<String> path) ->
            text.append(path.stream().map(dialect::quote).collect(Collectors.joining(".")));
        case Part.Value(Object value) -> {
          text.append('?');
          values.add(Values.bindable(dialect, value));
        }
      }
    }
    return new RawStatement(text.toString(), values);
  }

  private static String mark(Dialect dialect) {
    return dialect
        .questionMark()
        .orElseThrow(
            () -> Values.invalid("`?` is no operator of " + dialect + "; values stand for {}"));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawSql sql && parts.equals(sql.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** The template, without the values. */
  @Override
  public String toString() {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Part.Text(SqlToken token) -> token.text();
              case Part.Name(List<String> path) -> String.join(".", path);
              case Part.Value _ -> "{}";
              case Part.Numbered(int number, Object _) -> "$" + number;
            })
        .collect(Collectors.joining());
  }
}
