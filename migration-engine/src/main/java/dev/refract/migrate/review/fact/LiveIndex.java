package dev.refract.migrate.review.fact;

import java.util.List;
import java.util.OptionalLong;

/**
 * An index as it is now.
 *
 * @param columns its key columns; an expression is an empty name
 * @param mentioned all columns that it needs, those in expressions and in its condition too
 * @param valid false for what a failed concurrent build has left
 * @param partial whether it has a condition
 * @param scans how often it was used since the figures were last reset
 * @param constraint the key that it belongs to; empty where it stands alone
 */
public record LiveIndex(
    String name,
    List<String> columns,
    List<String> mentioned,
    boolean unique,
    boolean valid,
    boolean partial,
    OptionalLong scans,
    String constraint) {
  public LiveIndex {
    columns = List.copyOf(columns);
    mentioned = List.copyOf(mentioned);
  }

  public boolean backsConstraint() {
    return !constraint.isEmpty();
  }
}
