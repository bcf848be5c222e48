package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.syntax.Attribute;
import java.util.ArrayList;
import java.util.List;

/** {@code autoincrement()}: what the database can count. */
final class AutoincrementRules {
  private AutoincrementRules() {}

  static void check(Model model, Context context) {
    List<ScalarField> counted = new ArrayList<>(1);
    for (ScalarField field : model.scalarFields()) {
      if (field.defaultValue().orElse(null) instanceof DefaultValue.Autoincrement) {
        counted.add(field);
      }
    }
    if (counted.isEmpty()) {
      return;
    }
    String title = context.connector().title();
    if (!context.can(Capability.AUTOINCREMENT)) {
      for (ScalarField field : counted) {
        Attribute attribute = field.attribute("default").orElseThrow();
        context.report(
            SchemaDiagnostics.unsupportedFunction(
                context.placeOf(model, attribute), "autoincrement", title));
      }
      return;
    }
    if (counted.size() > 1 && !context.can(Capability.AUTOINCREMENT_ON_SEVERAL_FIELDS)) {
      context.report(
          SchemaDiagnostics.severalAutoincrements(context.blockOf(model), model.name(), title));
    }
    for (ScalarField field : counted) {
      if (!context.can(Capability.AUTOINCREMENT_ON_NON_ID) && !field.isId()) {
        context.report(
            SchemaDiagnostics.autoincrementOutsideId(context.lineOf(field), field.name(), title));
      }
      if (!context.can(Capability.AUTOINCREMENT_WITHOUT_INDEX) && !isIndexed(field)) {
        context.report(
            SchemaDiagnostics.autoincrementWithoutIndex(
                context.lineOf(field), field.name(), title));
      }
      if (context.can(Capability.SEQUENCE_DEFAULT) && field.type() == ScalarType.INT) {
        context.report(
            SchemaDiagnostics.autoincrementOfInt(
                context.placeOf(model, field.attribute("default").orElseThrow()),
                field.name(),
                title));
      }
    }
  }

  private static boolean isIndexed(ScalarField field) {
    Model model = field.model();
    if (model.primaryKey().isPresent() && startsWith(model.primaryKey().get(), field)) {
      return true;
    }
    for (Index index : model.indexes()) {
      if (startsWith(index, field)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(Index index, ScalarField field) {
    return index.fields().getFirst().field() == field;
  }
}
