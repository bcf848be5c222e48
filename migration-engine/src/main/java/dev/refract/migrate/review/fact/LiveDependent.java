package dev.refract.migrate.review.fact;

import java.util.List;
import java.util.Locale;

/**
 * Something that needs a table.
 *
 * @param columns the columns of the table that it needs; empty where it needs the table as such
 */
public record LiveDependent(Kind kind, String name, List<String> columns) {

  /** What it is. */
  public enum Kind {
    VIEW,
    MATERIALIZED_VIEW,
    FUNCTION,
    GENERATED_COLUMN,
    TRIGGER,
    POLICY,
    RULE;

    /** As it stands in a sentence. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public LiveDependent {
    columns = List.copyOf(columns);
  }
}
