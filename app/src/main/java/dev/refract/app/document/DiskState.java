package dev.refract.app.document;

/** How the file on disk stands to the document. */
public sealed interface DiskState {

  /** As this document last read or wrote it. */
  record Same() implements DiskState {}

  /**
   * Another program wrote it while this document had unsaved changes.
   *
   * @param raw what is on disk
   */
  record Changed(String raw) implements DiskState {}

  /** It has gone; saving makes it anew. */
  record Deleted() implements DiskState {}
}
