package dev.refract.app.document;

import java.io.IOException;

/** What became of an attempt to save. */
public sealed interface SaveOutcome {

  record Saved() implements SaveOutcome {}

  /** Another program has changed the file; nothing was written. {@link DiskState} tells more. */
  record ChangedOutside() implements SaveOutcome {}

  record Failed(IOException cause) implements SaveOutcome {}
}
