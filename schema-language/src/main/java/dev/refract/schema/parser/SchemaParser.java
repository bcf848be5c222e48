package dev.refract.schema.parser;

import dev.refract.schema.text.SourceFile;

/** Reads the text of one file. Any text gives a tree. */
public final class SchemaParser {
  private SchemaParser() {}

  /**
   * The tree of the file, and a diagnostic for each place that is not in the form of the language.
   */
  public static ParseResult parse(SourceFile file) {
    return new FileReader(file).read();
  }

  /**
   * The same as {@link #parse} of the changed file, in a time that depends on the size of the
   * change.
   *
   * @param before what was read of {@code old}
   * @param old the file before the change
   */
  public static Reparsed reparse(ParseResult before, SourceFile old, SourceFile file) {
    return Reparser.reparse(before, old, file);
  }
}
