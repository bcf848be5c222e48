package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Places;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;

/** {@code @@schema}: in which schema of the database a block lives. */
final class SchemaAttributeRules {
  private SchemaAttributeRules() {}

  static void check(Model model, Context context) {
    if (model.schemaName().isPresent() || hasSchemas(context)) {
      check(
          model.schemaName(),
          model.name(),
          model.file(),
          context.blockOf(model),
          model.syntax().attributes(),
          context);
    }
  }

  static void check(EnumType type, Context context) {
    if (type.schemaName().isPresent() || hasSchemas(context)) {
      String file = type.declaration().file();
      check(
          type.schemaName(),
          type.name(),
          file,
          Places.of(file, type.syntax()),
          type.syntax().attributes(),
          context);
    }
  }

  private static boolean hasSchemas(Context context) {
    return context.datasource().map(d -> !d.schemas().isEmpty()).orElse(false);
  }

  private static void check(
      Optional<String> schema,
      String name,
      String file,
      Location block,
      List<BlockAttribute> attributes,
      Context context) {
    List<String> known = context.datasource().map(Datasource::schemas).orElse(List.of());
    if (schema.isEmpty()) {
      if (context.can(Capability.SCHEMAS)) {
        context.report(SchemaDiagnostics.missingSchema(block, name, known));
      }
      return;
    }
    Location at = valueOf(attributes, file).orElse(block);
    if (!context.can(Capability.SCHEMAS)) {
      context.report(SchemaDiagnostics.unsupportedSchemas(at, context.connector().title()));
    } else if (context.datasource().isPresent() && !known.contains(schema.get())) {
      context.report(SchemaDiagnostics.unknownSchema(at, schema.get(), known));
    }
  }

  private static Optional<Location> valueOf(List<BlockAttribute> attributes, String file) {
    for (BlockAttribute line : attributes) {
      if (line.attribute().name().text().equals("schema")) {
        for (Argument argument : line.attribute().arguments()) {
          if (argument.value().isPresent()) {
            return Optional.of(Places.of(file, argument.value().get()));
          }
        }
      }
    }
    return Optional.empty();
  }
}
