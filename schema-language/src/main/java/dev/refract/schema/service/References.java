package dev.refract.schema.service;

import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;

/** Every place where a name stands, in all files. */
public final class References {
  private References() {}

  /** The declaration and all uses of what the caret touches, in the order of files and text. */
  public static List<Occurrence> at(SchemaWorkspace workspace, String file, int offset) {
    return Occurrences.at(workspace, file, offset)
        .map(occurrence -> to(workspace, occurrence.symbol()))
        .orElse(List.of());
  }

  /** The declaration and all uses of a symbol, in the order of files and text. */
  public static List<Occurrence> to(SchemaWorkspace workspace, Symbol symbol) {
    return workspace.trees().stream()
        .flatMap(tree -> Occurrences.of(workspace, tree).stream())
        .filter(occurrence -> occurrence.symbol().equals(symbol))
        .toList();
  }

  /** Every name in a file, in the order of the text. */
  public static List<Occurrence> in(SchemaWorkspace workspace, String file) {
    return workspace.tree(file).map(tree -> Occurrences.of(workspace, tree)).orElse(List.of());
  }
}
