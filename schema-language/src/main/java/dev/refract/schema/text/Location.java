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
    return file.equals(changedFile) ? new Location(file, change.moved(span)) : this;
  }
}
