package dev.refract.migrate.pull;

import dev.refract.schema.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A schema made from a database.
 *
 * @param files those that were known, with new text; what is new stands in the first
 * @param warnings what the schema cannot say about the database, or was taken from the schema known
 *     before
 */
public record PulledSchema(List<SourceFile> files, Optional<String> warnings) {
  public PulledSchema {
    files = List.copyOf(files);
  }
}
