package dev.refract.migrate.review.fact;

import java.util.List;
import java.util.Locale;

/**
 * Something with a name that is no table.
 *
 * @param neededBy what would stand in the way of dropping it, each as in {@code view "active"}
 */
public record LiveObject(Kind kind, String name, List<String> neededBy) {

  /** What it is. */
  public enum Kind {
    VIEW,
    MATERIALIZED_VIEW,
    FUNCTION,
    SEQUENCE,
    TYPE,
    SCHEMA;

    /** As it stands in a sentence. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public LiveObject {
    neededBy = List.copyOf(neededBy);
  }
}
