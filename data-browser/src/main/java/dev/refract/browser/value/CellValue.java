package dev.refract.browser.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The value of one cell, of the type that the schema gives its column. */
public sealed interface CellValue {

  /** SQL {@code NULL}. */
  record Null() implements CellValue {
    public static final Null VALUE = new Null();
  }

  /** A String. */
  record Text(String text) implements CellValue {}

  /** A Boolean. */
  record Bool(boolean value) implements CellValue {}

  /** An Int or BigInt. */
  record Whole(long value) implements CellValue {}

  /** A Float. */
  record Real(double value) implements CellValue {}

  /** A Decimal, with the digits it was stored with. */
  record Exact(BigDecimal value) implements CellValue {}

  /** A DateTime: a point in time. */
  record Moment(Instant value) implements CellValue {}

  /** A value of an enum, by the name it has in the schema. */
  record Choice(String name) implements CellValue {}

  /** A Json document as text. */
  record Document(String json) implements CellValue {}

  /** Bytes, as lower-case hexadecimal digits. */
  record Binary(String hex) implements CellValue {
    public int size() {
      return hex.length() / 2;
    }
  }

  /** The elements of a list field. */
  record Several(List<CellValue> elements) implements CellValue {
    public Several {
      elements = List.copyOf(elements);
    }
  }

  /** A value of a type that the language cannot name; shown, never edited. */
  record Foreign(String text) implements CellValue {}

  default boolean isNull() {
    return this instanceof Null;
  }
}
