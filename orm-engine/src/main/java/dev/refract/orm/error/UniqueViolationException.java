package dev.refract.orm.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unique key holds such a row already (P2002). */
public final class UniqueViolationException extends RequestException {
  private static final long serialVersionUID = 1L;

  /**
   * @param columns the columns of the key, where the database names them
   * @param constraint the key's name, where the database names it
   */
  public UniqueViolationException(
      Optional<String> table,
      List<String> columns,
      Optional<String> constraint,
      @Nullable Throwable cause) {
    super(
        "P2002",
        "Unique constraint failed on the " + constraint(columns, constraint),
        Facts.of(
            "table",
            table.orElse(""),
            "target",
            List.copyOf(columns),
            "constraint",
            constraint.orElse("")),
        cause);
  }
}
