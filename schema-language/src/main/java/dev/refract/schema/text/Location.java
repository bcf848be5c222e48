package dev.refract.schema.text;

/**
 * A place in a schema of several files.
 *
 * @param file name of the {@link SourceFile}
 * @param span the place in it
 */
public record Location(String file, Span span) {

  /** The same place after a change in a file. */
  public Location moved(String changedFile, TextChange change) {
    Span moved = file.equals(changedFile) ? change.moved(span) : span;
    return moved == span ? this : new Location(file, moved);
  }
}
