package dev.refract.schema.diagnostic;

import dev.refract.schema.text.TextChange;
import dev.refract.schema.text.TextEdit;
import java.util.List;

/**
 * A repair that a person can take over with one action.
 *
 * @param title what it does, as an imperative sentence without a full stop
 * @param edits what it changes
 */
public record Fix(String title, List<TextEdit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  Fix moved(String file, TextChange change) {
    return new Fix(
        title,
        edits.stream()
            .map(edit ->
                edit.file().equals(file)
                    ? new TextEdit(file, change.moved(edit.span()), edit.replacement())
                    : edit)
            .toList());
  }
}
