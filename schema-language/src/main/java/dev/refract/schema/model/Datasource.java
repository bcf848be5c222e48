package dev.refract.schema.model;

import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;

/**
 * The {@code datasource} block.
 *
 * @param provider missing where none or an unknown one is named
 * @param url the text of {@code url}, or {@code env("X")} as written; version 7 moved it to the
 *     configuration
 * @param schemas {@code schemas = […]}
 * @param relationMode {@code relationMode = "…"} as written, or under its old name {@code
 *     referentialIntegrity}
 */
public record Datasource(
    String name,
    Optional<Provider> provider,
    Optional<String> url,
    List<String> schemas,
    Optional<String> relationMode,
    ConfigBlock syntax,
    Location declaration) {
  public Datasource {
    schemas = List.copyOf(schemas);
  }
}
