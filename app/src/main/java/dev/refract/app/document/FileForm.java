package dev.refract.app.document;

/**
 * How a text stands on disk. In the studio every text has LF and no byte order mark; saving gives
 * it its form back.
 */
record FileForm(boolean byteOrderMark, String lineEnd) {
  private static final String MARK = "\uFEFF";

  static FileForm of(String raw) {
    int windows = count(raw, "\r\n");
    int all = count(raw, "\n");
    return new FileForm(raw.startsWith(MARK), windows * 2 > all ? "\r\n" : "\n");
  }

  /** The text as the studio holds it. */
  static String toText(String raw) {
    String text = raw.startsWith(MARK) ? raw.substring(1) : raw;
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  String toDisk(String text) {
    String ended = "\n".equals(lineEnd) ? text : text.replace("\n", lineEnd);
    return byteOrderMark ? MARK + ended : ended;
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
