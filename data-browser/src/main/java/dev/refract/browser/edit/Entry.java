package dev.refract.browser.edit;

import dev.refract.browser.value.CellValue;

/** What a column of a new row gets. */
public sealed interface Entry {

  /** The column's default, made by the engine or the database. */
  record Default() implements Entry {}

  /** A value, null included. */
  record Given(CellValue value) implements Entry {}
}
