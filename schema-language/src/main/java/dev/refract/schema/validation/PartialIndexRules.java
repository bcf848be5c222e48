package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.KeyDiagnostics;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Places;
import dev.refract.schema.text.Location;

/** The {@code where} of indexes. */
final class PartialIndexRules {
  private PartialIndexRules() {}

  static void areSupported(Index index, Model model, Context context) {
    if (index.condition().isEmpty() || model.isView()) {
      return;
    }
    Location at =
        Places.ofArgument(model.file(), index.attribute(), "where").orElse(index.declaration());
    if (!context.hasPreviewFeature("partialIndexes")) {
      context.report(KeyDiagnostics.conditionsNeedPreviewFeature(at));
    } else if (!context.can(Capability.PARTIAL_INDEXES)) {
      context.report(
          SchemaDiagnostics.unsupportedKeyOption(
              at, "partial indexes", context.connector().title()));
    }
  }
}
