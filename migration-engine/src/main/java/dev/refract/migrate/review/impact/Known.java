package dev.refract.migrate.review.impact;

import java.util.OptionalLong;

/** An answer that may be missing. */
public enum Known {
  NO,
  UNKNOWN,
  YES;

  /** Yes for any but zero, where something was counted. */
  static Known of(OptionalLong count) {
    if (count.isEmpty()) {
      return UNKNOWN;
    }
    return count.getAsLong() > 0 ? YES : NO;
  }

  /** Yes when one of two says so; unknown when neither does and one is. */
  Known or(Known other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
