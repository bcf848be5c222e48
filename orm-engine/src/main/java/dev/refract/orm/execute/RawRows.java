package dev.refract.orm.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step keeps: rows as the database gave them, or how many it changed.
 *
 * @param count of the rows, or of the changed ones
 */
record RawRows(List<@Nullable Object[]> rows, int count) {
  static final RawRows EMPTY = new RawRows(List.of(), 0);

  static RawRows of(List<@Nullable Object[]> rows) {
    return new RawRows(rows, rows.size());
  }
}
