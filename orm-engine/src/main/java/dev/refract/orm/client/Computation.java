package dev.refract.orm.client;

import dev.refract.orm.execute.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be computed for a request.
 *
 * @param arguments those that the engine is asked with
 */
record Computation(Map<String, @Nullable Object> arguments, Level level) {

  Row row(Row read) {
    return level.row(read);
  }

  @Nullable Object result(@Nullable Object read) {
    return switch (read) {
      case Row row -> row(row);
      case List<?> rows -> rows.stream().map(row -> row((Row) row)).toList();
      case null, default -> read;
    };
  }
}
