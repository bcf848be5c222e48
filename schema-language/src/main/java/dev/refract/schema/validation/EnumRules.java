package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Places;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Enums. */
final class EnumRules {
  private EnumRules() {}

  private record DatabaseEnum(Optional<String> schema, String name) {}

  static void databaseNamesDiffer(Context context) {
    if (!context.can(Capability.ENUMS)) {
      return;
    }
    Set<DatabaseEnum> seen = new HashSet<>();
    for (EnumType type : context.schema().enums()) {
      if (!seen.add(new DatabaseEnum(type.schemaName(), type.databaseName()))) {
        context.report(
            SchemaDiagnostics.duplicateDatabaseEnum(
                Places.of(type.declaration().file(), type.syntax()), type.databaseName()));
      }
    }
  }

  static void areSupported(EnumType type, Context context) {
    if (!context.can(Capability.ENUMS)) {
      context.report(
          SchemaDiagnostics.unsupportedEnum(
              Places.of(type.declaration().file(), type.syntax()),
              type.name(),
              context.connector().title()));
    }
  }
}
