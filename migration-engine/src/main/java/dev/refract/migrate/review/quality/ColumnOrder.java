package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.impact.SqlType;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bytes of a row that stay empty only because of the order of its columns. */
final class ColumnOrder {
  /** A row takes a multiple of so many bytes, so that less may save nothing. */
  private static final int WORTH_TELLING = 8;

  private static final int LARGEST = 8;

  /** The sizes of types that always take the same, which are multiples of their alignment. */
  private static final Map<String, Integer> SIZES =
      Map.ofEntries(
          Map.entry("BOOLEAN", 1),
          Map.entry("SMALLINT", 2),
          Map.entry("INTEGER", 4),
          Map.entry("REAL", 4),
          Map.entry("DATE", 4),
          Map.entry("OID", 4),
          Map.entry("BIGINT", 8),
          Map.entry("DOUBLE PRECISION", 8),
          Map.entry("MONEY", 8),
          Map.entry("TIME WITHOUT TIME ZONE", 8),
          Map.entry("TIMESTAMP WITHOUT TIME ZONE", 8),
          Map.entry("TIMESTAMP WITH TIME ZONE", 8));

  private ColumnOrder() {}

  static Stream<Finding> padded(ReviewContext context, Occurrence<CreateTable> create) {
    int empty = emptyBytes(create.action().columns());
    return empty < WORTH_TELLING
        ? Stream.empty()
        : Stream.of(
            Rule.COLUMN_ORDER
                .at(
                    create.statement(),
                    "At least %d bytes of each row of %s stay empty"
                        .formatted(empty, quote(create.action().table())))
                .safer(
                    "Write columns of 8 bytes first, then those of 4, 2 and 1, and those of no"
                        + " fixed size last."));
  }

  /**
   * How many bytes are certain to be empty. Where a value begins is known up to a multiple of some
   * size: of 8 at the start of a row, of nothing behind a text.
   */
  private static int emptyBytes(List<ColumnDefinition> columns) {
    int empty = 0;
    int place = 0;
    int multiple = LARGEST;
    for (ColumnDefinition column : columns) {
      int size = size(SqlType.of(column.type()));
      if (size == 0) {
        place = 0;
        multiple = 1;
      } else {
        int gap = Math.floorMod(-place, Math.min(size, multiple));
        empty += gap;
        place = size > multiple ? 0 : (place + gap + size) % multiple;
        multiple = Math.max(size, multiple);
      }
    }
    return empty;
  }

  /** Zero where it differs from row to row, or is not known. */
  private static int size(SqlType type) {
    return type.array() ? 0 : SIZES.getOrDefault(type.name(), 0);
  }
}
