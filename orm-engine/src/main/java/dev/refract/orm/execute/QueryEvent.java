package dev.refract.orm.execute;

import dev.refract.orm.error.RefractException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was run.
 *
 * @param parameters how many it has
 * @param duration until the last row was read
 * @param database the database in words, without a password
 * @param operation what it is part of; missing for raw SQL
 * @param values those of the parameters, where the listener {@linkplain QueryListener#wantsValues
 *     wants} them; else empty
 * @param failure why it failed, where it did
 */
public record QueryEvent(
    String sql,
    int parameters,
    Duration duration,
    String database,
    Optional<Operation> operation,
    List<@Nullable Object> values,
    Optional<RefractException> failure) {

  /** Without the values, because logs are read by many. */
  @Override
  public String toString() {
    return operation.map(o -> o + ": ").orElse("")
        + sql
        + " -- "
        + parameters
        + " parameters, "
        + duration.toNanos() / 1_000
        + " µs, "
        + database
        + failure.map(f -> ", " + f.code()).orElse("");
  }
}
