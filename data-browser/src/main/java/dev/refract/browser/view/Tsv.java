package dev.refract.browser.view;

/** Tab-separated text as spreadsheets exchange it. */
final class Tsv {
  private Tsv() {}

  /** A value; in quotes where it holds what would end it. */
  static String quoted(String text) {
    boolean needsQuotes =
        text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('"') >= 0;
    return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
