package dev.refract.schema.service;

import dev.refract.schema.text.Location;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;

/** A schema of one file with a caret, which is written {@code ‸}. */
record Caret(SchemaWorkspace workspace, int offset) {
  static final String FILE = "schema.prisma";

  static Caret in(String text) {
    int offset = text.indexOf('‸');
    String clean = text.replace("‸", "");
    return new Caret(SchemaWorkspace.of(List.of(new SourceFile(FILE, clean))), offset);
  }

  String text() {
    return workspace.file(FILE).orElseThrow().text();
  }

  /** The text of a place with its line number. */
  String show(Location location) {
    int line = (int) text().substring(0, location.span().start()).lines().count();
    return location.span().in(text()) + ":" + line;
  }
}
