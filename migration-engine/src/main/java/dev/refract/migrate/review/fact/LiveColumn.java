package dev.refract.migrate.review.fact;

import java.util.Locale;

/**
 * A column as it is now.
 *
 * @param type in upper case, as the database words it
 * @param required whether NULL is forbidden
 * @param source where a value comes from that nobody gives
 */
public record LiveColumn(String name, String type, boolean required, Source source) {

  /** Where the value of a column comes from. */
  public enum Source {
    /** Whoever writes the row; else it is NULL. */
    WRITER,
    DEFAULT,
    IDENTITY,
    GENERATED
  }

  public LiveColumn {
    type = type.toUpperCase(Locale.ROOT);
  }
}
