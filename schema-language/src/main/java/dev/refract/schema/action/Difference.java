package dev.refract.schema.action;

import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;

/** What several edits in a row come to: for each file, the stretch that is another one. */
final class Difference {
  private Difference() {}

  static List<TextEdit> between(SchemaWorkspace before, SchemaWorkspace after) {
    List<TextEdit> edits = new ArrayList<>();
    for (SourceFile file : before.files()) {
      String old = file.text();
      String changed = after.file(file.name()).map(SourceFile::text).orElse(old);
      if (!old.equals(changed)) {
        edits.add(stretch(file.name(), old, changed));
      }
    }
    return edits;
  }

  private static TextEdit stretch(String file, String old, String changed) {
    int shorter = Math.min(old.length(), changed.length());
    int start = 0;
    while (start < shorter && old.charAt(start) == changed.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && old.charAt(old.length() - 1 - end) == changed.charAt(changed.length() - 1 - end)) {
      end++;
    }
    return new TextEdit(
        file,
        new Span(start, old.length() - end),
        changed.substring(start, changed.length() - end));
  }
}
