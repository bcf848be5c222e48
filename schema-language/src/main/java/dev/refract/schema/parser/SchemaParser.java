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
}
