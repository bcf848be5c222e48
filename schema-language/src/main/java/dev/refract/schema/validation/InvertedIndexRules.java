package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.List;
import java.util.Optional;

/** GIN indexes of databases that have only the inverted indexes of CockroachDB. */
final class InvertedIndexRules {
  private InvertedIndexRules() {}

  static void check(Model model, Context context) {
    if (!context.can(Capability.INVERTED_INDEXES)) {
      return;
    }
    for (Index index : model.indexes()) {
      if (index.type().equals(Optional.of("Gin"))) {
        check(index, context);
      }
    }
  }

  private static void check(Index index, Context context) {
    List<Index.IndexField> parts = index.fields();
    for (int i = 0; i < parts.size(); i++) {
      Index.IndexField part = parts.get(i);
      ScalarField field = part.field();
      if (part.operatorClass().isPresent()) {
        context.report(
            SchemaDiagnostics.unsupportedKeyOption(
                index.declaration(), "operator classes", context.connector().title()));
        return;
      }
      boolean fits =
          field.isList()
              || field.type() == ScalarType.JSON
              || field.type() instanceof FieldType.Unsupported;
      if (!fits) {
        context.report(
            SchemaDiagnostics.indexTypeOfOtherType(
                index.declaration(), "Gin", field.name(), field.syntax().type().name().text()));
      }
      if (field.type() == ScalarType.JSON && i < parts.size() - 1) {
        context.report(SchemaDiagnostics.jsonBeforeOthers(index.declaration(), field.name()));
      }
    }
  }
}
