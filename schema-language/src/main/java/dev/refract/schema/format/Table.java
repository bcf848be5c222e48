package dev.refract.schema.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines whose cells stand in columns, until they are written. The width of a cell is the number of
 * its UTF-8 bytes, as in the reference implementation.
 */
final class Table {
  private final List<Row> rows = new ArrayList<>();

  /** A line: cells in columns, and what follows them without a column of its own. */
  static final class Row {
    private final String[] cells;
    private String suffix = "";

    private Row(String... cells) {
      this.cells = cells;
    }

    void suffix(String text) {
      suffix = text;
    }

    /** How many cells are left when the empty ones at the end are gone. */
    private int length() {
      int length = cells.length;
      while (length > 0 && cells[length - 1].isEmpty()) {
        length--;
      }
      return length;
    }
  }

  Row row(String... cells) {
    Row row = new Row(cells);
    rows.add(row);
    return row;
  }

  /** A line without columns. */
  void line(String text) {
    row().suffix(text);
  }

  /** Writes the lines and forgets them. */
  void flush(Output output) {
    int[] widths = widths();
    for (Row row : rows) {
      int length = row.length();
      for (int i = 0; i < length; i++) {
        output.write(row.cells[i]);
        if (i < length - 1) {
          output.spaces(widths[i] - width(row.cells[i]) + 1);
        }
      }
      if (!row.suffix.isEmpty()) {
        if (length > 0) {
          output.write(" ");
        }
        output.write(row.suffix);
      }
      output.endLine();
    }
    rows.clear();
  }

  private int[] widths() {
    int[] widths = new int[3];
    for (Row row : rows) {
      for (int i = 0; i < row.cells.length; i++) {
        widths[i] = Math.max(widths[i], width(row.cells[i]));
      }
    }
    return widths;
  }

  private static int width(String cell) {
    int bytes = cell.length();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c > 0x7f) {
        bytes += c > 0x7ff && !Character.isSurrogate(c) ? 2 : 1;
      }
    }
    return bytes;
  }
}
