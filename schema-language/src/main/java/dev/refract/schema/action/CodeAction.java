package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be done with one key.
 *
 * @param title an imperative sentence without a full stop
 * @param repairs the diagnostic or hint that is gone afterwards
 * @param edits what it changes, in any number of files
 */
public record CodeAction(
    Kind kind, String title, Optional<Diagnostic> repairs, List<TextEdit> edits) {
  public CodeAction {
    edits = List.copyOf(edits);
  }

  /** What it is for. */
  public enum Kind {
    QUICK_FIX,
    REFACTOR
  }
}
