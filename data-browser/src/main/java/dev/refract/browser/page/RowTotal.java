package dev.refract.browser.page;

import java.util.Locale;

/** How many rows a query has, as far as is known. */
public sealed interface RowTotal {

  /** Not asked yet. */
  record Unknown() implements RowTotal {}

  /** That many were seen, and there may be more. */
  record AtLeast(long rows) implements RowTotal {}

  /** Counted. */
  record Exactly(long rows) implements RowTotal {}

  /** {@code 1,204 rows}, {@code 200+ rows}, or nothing while unknown. */
  default String text() {
    return switch (this) {
      case Unknown _ -> "";
      case AtLeast(long rows) -> String.format(Locale.ROOT, "%,d+ rows", rows);
      case Exactly(long rows) -> rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
    };
  }
}
