package dev.refract.orm.raw;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RequestException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a person wrote, as the driver takes it.
 *
 * @param sql with a question mark for each value
 */
public record RawStatement(String sql, List<@Nullable Object> values) {
  private static final List<String> READING = List.of("SELECT", "VALUES", "TABLE", "SHOW");

  public RawStatement {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /**
   * A plain text with {@code $1}, {@code $2} or, where it has no such thing, with question marks
   * for its parameters. {@code ?|}, {@code ?&} and {@code @?} are operators of PostgreSQL, and so
   * is {@code ?} beside numbers, beside no parameters, and written twice.
   *
   * @throws RequestException P2010 where there are more or fewer placeholders than parameters
   */
  public static RawStatement unsafe(
      Dialect dialect, String sql, List<? extends @Nullable Object> parameters) {
    Placeholders found = Placeholders.read(dialect, sql, parameters.size());
    if (found.count() != parameters.size()) {
      throw RequestException.wrongNumberOfParameters(found.count(), parameters.size());
    }
    List<@Nullable Object> values = new ArrayList<>(found.numbers().size());
    for (int number : found.numbers()) {
      values.add(Values.bindable(dialect, Values.checked(parameters.get(number))));
    }
    return new RawStatement(found.sql(), values);
  }

  /** Whether it begins as one that changes nothing; {@code WITH} may hold one that does. */
  public boolean onlyReads() {
    return SqlToken.read(sql).stream()
        .filter(token -> !token.isBlank())
        .findFirst()
        .filter(token -> READING.stream().anyMatch(token::is))
        .isPresent();
  }
}
