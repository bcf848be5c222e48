package dev.refract.schema.edit;

import dev.refract.schema.text.TextEdit;
import java.util.List;

/** What became of an edit. */
public sealed interface EditResult {

  /**
   * The edit can be done.
   *
   * @param edits by file and place, without overlaps; none where the schema is already as asked
   * @param renames what is to be renamed in the database, for a migration
   * @param notes sentences about what a person might not expect
   */
  record Edited(List<TextEdit> edits, List<RecordedRename> renames, List<String> notes)
      implements EditResult {
    public Edited {
      edits = List.copyOf(edits);
      renames = List.copyOf(renames);
      notes = List.copyOf(notes);
    }
  }

  /**
   * The edit cannot be done.
   *
   * @param message a sentence for a person
   */
  record Refused(Reason reason, String message) implements EditResult {}

  /** Why an edit is refused. */
  enum Reason {
    /** A model, field, value, attribute, key or file is named that does not exist. */
    UNKNOWN,
    NAME_TAKEN,
    /** The language does not take the new name. */
    INVALID_NAME,
    /** What is to be written cannot be read as such. */
    INVALID_TEXT,
    IN_USE,
    /** A block cannot be without it. */
    LAST_ONE,
    /** A model has no key that a relation could point to. */
    NO_KEY,
    /** Another edit does what is wanted. */
    WRONG_EDIT
  }
}
