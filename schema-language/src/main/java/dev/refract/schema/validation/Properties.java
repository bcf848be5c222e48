package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.ConfigurationDiagnostics;
import dev.refract.schema.model.Places;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Property;
import java.util.Optional;

/** What datasources and generators have in common. */
final class Properties {
  private Properties() {}

  /** The property of this name; the last one where there are several by mistake. */
  static Optional<Property> find(ConfigBlock block, String name) {
    for (Property property : block.properties().reversed()) {
      if (property.name().text().equals(name)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  /** Whether a property of the block has no value; then nothing else of it is looked at. */
  static boolean reportMissingValues(ConfigBlock block, String file, String kind, Context context) {
    for (Property property : block.properties()) {
      if (property.value().isEmpty()) {
        context.report(
            ConfigurationDiagnostics.missingPropertyValue(
                Places.of(file, block), kind, block.name().text(), property.name().text()));
        return true;
      }
    }
    return false;
  }

  static void reportKind(String expected, Expression value, String file, Context context) {
    context.report(
        ConfigurationDiagnostics.propertyOfOtherKind(
            Places.of(file, value), expected, context.places().textOf(file, value)));
  }
}
