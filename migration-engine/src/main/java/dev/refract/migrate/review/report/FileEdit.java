package dev.refract.migrate.review.report;

import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.ScriptPart;
import dev.refract.migrate.script.SqlScript;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a script and the text that takes its place.
 *
 * @param start offset of its first character
 * @param end offset behind its last; the same where text is only put in
 */
record FileEdit(int start, int end, String inserted) {

  /** What a safer way changes, where it stays in one script; nothing where it makes several. */
  static Optional<FileEdit> of(Rewrite rewrite, SqlScript script) {
    List<ScriptPart> parts = rewrite.apply(script);
    return parts.size() == 1 && isScriptItself(parts.getFirst())
        ? Optional.of(between(script.text(), parts.getFirst().sql()))
        : Optional.empty();
  }

  private static boolean isScriptItself(ScriptPart part) {
    return part.suffix().isEmpty() && part.backfill().isEmpty() && part.deployFirst().isEmpty();
  }

  /** The smallest edit that makes one text of another; space around both is left as it is. */
  private static FileEdit between(String before, String after) {
    String last = after.strip();
    int first = before.length() - before.stripLeading().length();
    int behind = before.stripTrailing().length();
    int start = first;
    int taken = 0;
    while (start < behind && taken < last.length() && before.charAt(start) == last.charAt(taken)) {
      start++;
      taken++;
    }
    int end = behind;
    int kept = last.length();
    while (end > start && kept > taken && before.charAt(end - 1) == last.charAt(kept - 1)) {
      end--;
      kept--;
    }
    return new FileEdit(start, end, last.substring(taken, kept));
  }
}
