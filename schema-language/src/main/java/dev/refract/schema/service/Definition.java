package dev.refract.schema.service;

import dev.refract.schema.text.Location;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.Optional;

/** Where the name under the caret is declared. */
public final class Definition {
  private Definition() {}

  /** The declaration of what the caret touches; the first, where there are several. */
  public static Optional<Location> at(SchemaWorkspace workspace, String file, int offset) {
    return Occurrences.at(workspace, file, offset)
        .flatMap(occurrence -> of(workspace, occurrence.symbol()));
  }

  /** The declaration of a symbol; the first, where there are several. */
  public static Optional<Location> of(SchemaWorkspace workspace, Symbol symbol) {
    return References.to(workspace, symbol).stream()
        .filter(Occurrence::declares)
        .findFirst()
        .map(Occurrence::location);
  }
}
