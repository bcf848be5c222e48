package dev.refract.migrate.review.fact;

import java.util.List;

/**
 * A check constraint as it is now.
 *
 * @param columns those it mentions
 * @param definition as the database words it, {@code CHECK ((age > 0))}; empty when it cannot tell
 * @param validated whether all rows are known to keep to it
 */
public record LiveCheck(String name, List<String> columns, String definition, boolean validated) {
  public LiveCheck {
    columns = List.copyOf(columns);
  }

  /** What must be true of a row; empty when the database cannot tell. */
  public String condition() {
    int open = definition.indexOf('(');
    int close = definition.lastIndexOf(')');
    return open < 0 || close < open ? "" : definition.substring(open + 1, close);
  }
}
