package dev.refract.migrate.review.fact;

import java.util.OptionalLong;

/**
 * How large a table is, as far as the database knows without counting.
 *
 * @param rows the estimate of its statistics
 * @param bytes on disk, with indexes and long values
 */
public record TableSize(OptionalLong rows, OptionalLong bytes) {
  public static final TableSize UNKNOWN = new TableSize(OptionalLong.empty(), OptionalLong.empty());
}
