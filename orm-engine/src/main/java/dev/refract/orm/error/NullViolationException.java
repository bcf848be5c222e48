package dev.refract.orm.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A required column would hold null (P2011). */
public final class NullViolationException extends RequestException {
  private static final long serialVersionUID = 1L;

  public NullViolationException(
      Optional<String> table, List<String> columns, @Nullable Throwable cause) {
    super(
        "P2011",
        "Null constraint violation on the " + constraint(columns, Optional.empty()),
        Facts.of("table", table.orElse(""), "target", List.copyOf(columns)),
        cause);
  }
}
