package dev.refract.browser.value;

/** What became of a typed text. */
public sealed interface Parsed {

  /** It is a value of the column's type. */
  record Valid(CellValue value) implements Parsed {}

  /**
   * It is not.
   *
   * @param reason one sentence that says what the column holds instead
   */
  record Invalid(String reason) implements Parsed {}
}
