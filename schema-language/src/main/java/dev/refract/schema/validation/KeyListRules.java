package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.CompositeDiagnostics;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.Places;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;

/** Many-to-many relations of documents: a list of ids on both sides, no join table. */
final class KeyListRules {
  private KeyListRules() {}

  static void check(RelationField side, Context context) {
    hasOneField(side, "references", side.givenReferences(), context);
    hasOneField(side, "fields", side.givenFields(), context);
    referencesAreTheId(side, context);
    listHoldsWhatTheIdIs(side, context);
    hasNoReferentialActions(side, context);
  }

  private static void hasOneField(
      RelationField side, String argument, Optional<List<ScalarField>> given, Context context) {
    if (given.filter(fields -> fields.size() == 1).isEmpty()) {
      context.report(
          CompositeDiagnostics.keyListIsMissing(
              placeOf(side, argument, context), side.toString(), argument));
    }
  }

  private static Location placeOf(RelationField side, String argument, Context context) {
    return side.relationAttribute()
        .flatMap(a -> Places.ofArgument(side.model().file(), a, argument))
        .orElseGet(() -> attributeOf(side, context));
  }

  private static Location attributeOf(RelationField side, Context context) {
    return side.relationAttribute()
        .map(a -> context.placeOf(side.model(), a))
        .orElseGet(() -> context.lineOf(side));
  }

  private static void referencesAreTheId(RelationField side, Context context) {
    if (!side.references().isEmpty() && !side.references().getFirst().isId()) {
      context.report(
          CompositeDiagnostics.keyListToOtherThanId(
              context.argumentOf(side, "relation", "references"), side.toString()));
    }
  }

  private static void listHoldsWhatTheIdIs(RelationField side, Context context) {
    if (side.fields().isEmpty() || side.references().isEmpty()) {
      return;
    }
    ScalarField key = side.fields().getFirst();
    ScalarField reference = side.references().getFirst();
    boolean fits =
        key.isList()
            && !reference.isList()
            && key.type().equals(reference.type())
            && key.nativeType()
                .map(NativeType::name)
                .equals(reference.nativeType().map(NativeType::name));
    if (!fits) {
      context.report(
          CompositeDiagnostics.keyListOfOtherType(
              attributeOf(side, context), key.toString(), reference.toString()));
    }
  }

  private static void hasNoReferentialActions(RelationField side, Context context) {
    side.relationAttribute()
        .ifPresent(attribute ->
            ManyToManyRules.actionsOf(side.model(), attribute)
                .forEach(at -> context.report(CompositeDiagnostics.actionOnKeyList(at))));
  }
}
