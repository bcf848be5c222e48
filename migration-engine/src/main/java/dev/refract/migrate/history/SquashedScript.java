package dev.refract.migrate.history;

import java.util.List;

/**
 * A script that stands for several migrations. It begins with a comment that names them, so that a
 * database which has them is not given it again.
 */
public final class SquashedScript {
  private static final String HEADING = "-- Squashed. This migration replaces:";
  private static final String ITEM = "--   ";

  private SquashedScript() {}

  /** The text with its heading. */
  public static String text(List<String> replaced, String script) {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    replaced.forEach(name -> text.append(ITEM).append(name).append('\n'));
    return text.append('\n').append(script).toString();
  }

  /** The migrations that a script replaces; none for an ordinary one. */
  public static List<String> replacedBy(String script) {
    List<String> lines = script.lines().toList();
    return lines.isEmpty() || !lines.getFirst().strip().equals(HEADING)
        ? List.of()
        : lines.stream()
            .skip(1)
            .takeWhile(line -> line.startsWith(ITEM))
            .map(line -> line.substring(ITEM.length()).strip())
            .toList();
  }
}
