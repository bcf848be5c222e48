package dev.refract.migrate.diff;

import dev.refract.migrate.database.Rename;
import java.util.Comparator;
import java.util.List;

/**
 * Something that goes while something like it comes, which is what a rename looks like to a diff.
 * Only a person can tell.
 *
 * @param candidates what it may have become, the most similar first; never empty
 */
public record SuspectedRename(List<Candidate> candidates) {
  public SuspectedRename {
    candidates =
        candidates.stream()
            .sorted(Comparator.comparingInt(Candidate::similarity).reversed())
            .toList();
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("nothing is suspected");
    }
  }

  /**
   * One answer.
   *
   * @param similarity in percent
   */
  public record Candidate(Rename rename, int similarity) {}

  /** What goes, in words: {@code column User.mail}. */
  public String subject() {
    Rename rename = candidates.getFirst().rename();
    String name = rename.names().previous();
    return switch (rename) {
      case Rename.OfTable(var tables) -> "table " + tables.previous();
      case Rename.OfEnum(var types) -> "enum " + types.previous();
      case Rename.OfColumn(var table, _) -> "column " + table + "." + name;
      case Rename.OfEnumValue(var type, _) -> "value " + type + "." + name;
      case Rename.OfStoredValue(var table, var column, _) ->
          "value " + table + "." + column + "." + name;
    };
  }
}
