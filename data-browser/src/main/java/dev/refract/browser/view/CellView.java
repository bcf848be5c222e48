package dev.refract.browser.view;

import dev.refract.browser.value.CellValue;

/** What one cell of the grid shows. */
sealed interface CellView {

  /** The row is still being read, or there is none. */
  record Absent() implements CellView {}

  /** A value. */
  record Shown(CellValue value, Mark mark) implements CellView {}

  /** A new row leaves the column to its default. */
  record ByDefault(String description, Mark mark) implements CellView {}

  /** What waits to happen to the cell. */
  enum Mark {
    NONE,
    CHANGED,
    INSERTED,
    DELETED,
    /** Cannot be committed as it is. */
    INVALID
  }
}
