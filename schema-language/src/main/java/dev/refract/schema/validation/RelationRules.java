package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.ConstraintScope;
import dev.refract.schema.connector.ConstraintScope.Member;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.RelationDiagnostics;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import java.util.HashSet;
import java.util.List;

/** One-to-one and one-to-many relations alike. */
final class RelationRules {
  private RelationRules() {}

  static void referencesAreUnique(InlineRelation relation, Context context) {
    List<ScalarField> references = relation.references();
    if (relation.forward().isEmpty() || references.isEmpty()) {
      return;
    }
    Location at = context.lineOf(relation.forward().get());
    boolean unique = false;
    boolean ordered = false;
    for (Index key : relation.referenced().allUniqueKeys()) {
      List<ScalarField> fields = key.scalarFields();
      if (fields.size() == references.size()
          && new HashSet<>(fields).equals(new HashSet<>(references))) {
        unique = true;
        ordered |= fields.equals(references);
      }
    }
    if (!unique) {
      context.report(
          RelationDiagnostics.referencesAreNotUnique(
              at, relation.referenced().name(), names(references)));
    } else if (!ordered && !context.can(Capability.REFERENCES_IN_ANY_ORDER)) {
      context.report(
          RelationDiagnostics.referencesInOtherOrder(
              at, relation.referenced().name(), names(references)));
    }
  }

  static void keyAndReferencesHaveOneLength(InlineRelation relation, Context context) {
    if (relation.forward().isEmpty()) {
      return;
    }
    RelationField field = relation.forward().get();
    if (field.givenFields().isPresent()
        && field.givenReferences().isPresent()
        && field.fields().size() != field.references().size()) {
      context.report(
          RelationDiagnostics.keyOfOtherLength(
              context.placeOf(field.model(), field.relationAttribute().orElseThrow()),
              field.fields().size(),
              field.references().size()));
    }
  }

  /** A relation that is always there cannot have a key that may be empty. */
  static void requiredRelationHasRequiredKey(InlineRelation relation, Context context) {
    if (relation.forward().isEmpty() || !relation.forward().get().isRequired()) {
      return;
    }
    RelationField field = relation.forward().get();
    for (ScalarField key : field.fields()) {
      if (key.isOptional()) {
        context.report(
            RelationDiagnostics.requiredRelationWithOptionalKey(
                context.lineOf(field), endOfType(field), field.name(), names(field.fields())));
        return;
      }
    }
  }

  private static Location endOfType(RelationField field) {
    return new Location(field.model().file(), Span.at(field.syntax().type().span().end()));
  }

  static void keyTypesMatch(InlineRelation relation, Context context) {
    List<ScalarField> fields = relation.fields();
    List<ScalarField> references = relation.references();
    for (int i = 0; i < Math.min(fields.size(), references.size()); i++) {
      ScalarField field = fields.get(i);
      ScalarField reference = references.get(i);
      if (!field.type().equals(reference.type())) {
        context.report(
            RelationDiagnostics.keyOfOtherType(
                context.lineOf(relation.forward().orElseThrow()),
                field.toString(),
                field.syntax().type().name().text(),
                reference.toString(),
                reference.syntax().type().name().text()));
      }
    }
  }

  static void constraintNameIsFree(InlineRelation relation, DatabaseNames names, Context context) {
    String name = names.foreignKeyName(relation.relation());
    for (ConstraintScope scope :
        names.violations(Member.FOREIGN_KEY, relation.referencing(), name)) {
      context.report(
          SchemaDiagnostics.duplicateConstraintName(
              relation
                  .forward()
                  .map(f -> context.argumentOf(f, "relation", "map"))
                  .orElseGet(() -> context.blockOf(relation.referenced())),
              name,
              scope.description()));
    }
  }

  /** SetNull on a column that cannot be null fails when it is needed. */
  static void requiredKeyIsNotSetToNull(InlineRelation relation, Context context) {
    if (relation.forward().isEmpty()) {
      return;
    }
    RelationField field = relation.forward().get();
    boolean canBeNull =
        field.givenFields().isPresent()
            && field.fields().stream().noneMatch(ScalarField::isRequired);
    if (canBeNull) {
      return;
    }
    boolean accepted =
        context.relationMode() == RelationMode.FOREIGN_KEYS
            && context.can(Capability.SET_NULL_ON_REQUIRED_FIELDS);
    Location at = context.lineOf(field);
    if (field.onDelete().filter(a -> a == ReferentialAction.SET_NULL).isPresent()) {
      context.report(RelationDiagnostics.setNullOnRequired(at, "onDelete", field.name(), accepted));
    }
    if (field.onUpdate().filter(a -> a == ReferentialAction.SET_NULL).isPresent()) {
      context.report(RelationDiagnostics.setNullOnRequired(at, "onUpdate", field.name(), accepted));
    }
  }

  static void bothSidesAreDeclared(InlineRelation relation, Context context) {
    if (relation.forward().isPresent() == relation.back().isPresent()) {
      return;
    }
    RelationField field = relation.forward().or(relation::back).orElseThrow();
    context.report(
        RelationDiagnostics.missingOpposite(
            context.lineOf(field),
            field.model().name(),
            field.name(),
            field.target().name(),
            OppositeField.fixFor(field, context)));
  }

  static List<String> names(List<ScalarField> fields) {
    return fields.stream().map(ScalarField::name).toList();
  }
}
