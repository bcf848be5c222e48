package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.RelationDiagnostics;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/** One-to-one relations. */
final class OneToOneRules {
  private OneToOneRules() {}

  private static boolean isComplete(InlineRelation relation) {
    return relation.forward().isPresent() && relation.back().isPresent();
  }

  static void oneSideHasTheKey(InlineRelation relation, Context context) {
    if (!isComplete(relation)) {
      return;
    }
    RelationField forward = relation.forward().orElseThrow();
    RelationField back = relation.back().orElseThrow();
    boolean fields = !forward.fields().isEmpty() || !back.fields().isEmpty();
    boolean references = !forward.references().isEmpty() || !back.references().isEmpty();
    if (fields && references) {
      return;
    }
    List<String> missing =
        fields
            ? List.of("references")
            : references ? List.of("fields") : List.of("fields", "references");
    context.report(
        RelationDiagnostics.noSideHasTheKey(
            context.lineOf(forward), forward.toString(), back.toString(), missing));
    context.report(
        RelationDiagnostics.noSideHasTheKey(
            context.lineOf(back), back.toString(), forward.toString(), missing));
  }

  static void onlyOneSideHasTheKey(InlineRelation relation, Context context) {
    if (!isComplete(relation)) {
      return;
    }
    RelationField forward = relation.forward().orElseThrow();
    RelationField back = relation.back().orElseThrow();
    boolean bothFields = !forward.fields().isEmpty() && !back.fields().isEmpty();
    boolean bothReferences = !forward.references().isEmpty() && !back.references().isEmpty();
    if (bothFields || bothReferences) {
      String argument = bothFields ? "fields" : "references";
      context.report(
          RelationDiagnostics.bothSidesHaveTheKey(
              context.lineOf(forward), forward.toString(), back.toString(), argument));
      context.report(
          RelationDiagnostics.bothSidesHaveTheKey(
              context.lineOf(back), back.toString(), forward.toString(), argument));
    }
  }

  static void referentialActionsAreWithTheKey(InlineRelation relation, Context context) {
    if (!isComplete(relation)) {
      return;
    }
    RelationField forward = relation.forward().orElseThrow();
    RelationField back = relation.back().orElseThrow();
    if (!hasAction(back)) {
      return;
    }
    context.report(
        RelationDiagnostics.actionOnOtherSide(
            context.lineOf(back), back.toString(), forward.toString()));
    if (hasAction(forward)) {
      context.report(
          RelationDiagnostics.actionOnBothSides(
              context.lineOf(forward), forward.toString(), back.toString()));
    }
  }

  static boolean hasAction(RelationField field) {
    return field.onDelete().isPresent() || field.onUpdate().isPresent();
  }

  /** Without a unique key several rows could point to one. */
  static void keyIsUnique(InlineRelation relation, Context context) {
    if (relation.forward().isEmpty() || relation.forward().get().givenFields().isEmpty()) {
      return;
    }
    RelationField forward = relation.forward().get();
    List<ScalarField> fields = forward.fields();
    for (Index key : relation.referencing().allUniqueKeys()) {
      List<ScalarField> unique = key.scalarFields();
      if (unique.size() == fields.size() && unique.containsAll(fields)) {
        return;
      }
    }
    Optional<Location> endOfField =
        fields.size() == 1
            ? Optional.of(
                new Location(
                    relation.referencing().file(),
                    Span.at(fields.getFirst().syntax().span().end())))
            : Optional.empty();
    context.report(
        RelationDiagnostics.oneToOneKeyIsNotUnique(
            context.lineOf(forward), endOfField, RelationRules.names(fields)));
  }

  static void fieldsAndReferencesAreOnOneSide(InlineRelation relation, Context context) {
    if (!isComplete(relation) || context.problems().hasErrors()) {
      return;
    }
    RelationField forward = relation.forward().orElseThrow();
    RelationField back = relation.back().orElseThrow();
    if (!forward.fields().isEmpty() && !back.references().isEmpty()) {
      context.report(
          RelationDiagnostics.fieldsAndReferencesApart(
              context.lineOf(forward), forward.toString(), back.toString()));
      context.report(
          RelationDiagnostics.fieldsAndReferencesApart(
              context.lineOf(back), forward.toString(), back.toString()));
    }
    if (!forward.references().isEmpty() && !back.fields().isEmpty()) {
      context.report(
          RelationDiagnostics.fieldsAndReferencesApart(
              context.lineOf(forward), back.toString(), forward.toString()));
    }
  }

  /** No database can enforce that the other row exists. */
  static void otherSideIsOptional(InlineRelation relation, Context context) {
    if (!isComplete(relation) || context.problems().hasErrors()) {
      return;
    }
    RelationField back = relation.back().orElseThrow();
    if (back.isRequired()) {
      context.report(
          RelationDiagnostics.otherSideIsRequired(
              context.lineOf(back),
              new Location(back.model().file(), Span.at(back.syntax().type().span().end())),
              back.toString(),
              back.target().name()));
    }
  }

  static void requiredSideHasTheKey(InlineRelation relation, Context context) {
    if (!isComplete(relation) || context.problems().hasErrors()) {
      return;
    }
    RelationField forward = relation.forward().orElseThrow();
    RelationField back = relation.back().orElseThrow();
    if (forward.isRequired()
        && (back.givenFields().isPresent() || back.givenReferences().isPresent())) {
      context.report(
          RelationDiagnostics.keyOnOptionalSide(
              context.lineOf(back), back.toString(), forward.toString()));
    }
  }
}
