package dev.refract.orm.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row points to a row that is not there, or a row that is pointed to would go (P2003). */
public final class ForeignKeyViolationException extends RequestException {
  private static final long serialVersionUID = 1L;

  /**
   * @param table the one that has the key; SQLite does not tell it
   * @param constraint the foreign key's name; SQLite does not tell it
   */
  public ForeignKeyViolationException(
      Optional<String> table, Optional<String> constraint, @Nullable Throwable cause) {
    super(
        "P2003",
        "Foreign key constraint violated on the "
            + (constraint.isPresent() ? constraint(List.of(), constraint) : "foreign key"),
        Facts.of("table", table.orElse(""), "constraint", constraint.orElse("")),
        cause);
  }
}
