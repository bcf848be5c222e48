package dev.refract.schema.model;

import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Map;

/**
 * A {@code generator} block.
 *
 * @param provider empty where none is named
 * @param properties all other properties as written, by name
 */
public record Generator(
    String name,
    String provider,
    List<String> previewFeatures,
    Map<String, String> properties,
    ConfigBlock syntax,
    Location declaration) {
  public Generator {
    previewFeatures = List.copyOf(previewFeatures);
    properties = Map.copyOf(properties);
  }
}
