package dev.refract.schema.advice;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.AdviceDiagnostics;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.function.Consumer;

/**
 * A unique key of several fields of which some may be empty. One field alone that is unique and
 * optional means what it says: many rows without a value. So does the key of an optional one-to-one
 * relation.
 */
final class NullableUnique implements Rule {
  @Override
  public Code code() {
    return Code.NULLABLE_UNIQUE;
  }

  @Override
  public void look(Ground ground, Consumer<Hint> found) {
    if (ground.can(Capability.NULLS_ARE_EQUAL)) {
      return;
    }
    for (Model model : ground.models()) {
      for (Index index : model.indexes()) {
        if (index.kind() == Index.Kind.UNIQUE && index.fields().size() > 1) {
          look(model, index, ground, found);
        }
      }
    }
  }

  private static void look(Model model, Index index, Ground ground, Consumer<Hint> found) {
    List<ScalarField> fields = index.scalarFields();
    List<String> optional =
        fields.stream().filter(Field::isOptional).map(ScalarField::name).toList();
    if (optional.isEmpty() || index.isPartial() || isKeyOfRelation(model, fields)) {
      return;
    }
    List<String> required =
        fields.stream().filter(f -> !f.isOptional()).map(ScalarField::name).toList();
    found.accept(
        Hint.of(
            AdviceDiagnostics.nullableUnique(
                index.declaration(), optional, required, ground.database())));
  }

  private static boolean isKeyOfRelation(Model model, List<ScalarField> fields) {
    return model.relationFields().stream()
        .anyMatch(r -> r.fields().size() == fields.size() && fields.containsAll(r.fields()));
  }
}
