package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.RelationDiagnostics;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Relation fields, each by itself. */
final class RelationFieldRules {
  private RelationFieldRules() {}

  /** What tells the relation fields of one model apart. */
  record Side(Model target, Optional<String> relation) {
    static Side of(RelationField field) {
      return new Side(field.target(), field.relationName());
    }
  }

  static Map<Side, List<RelationField>> sides(Model model) {
    Map<Side, List<RelationField>> sides = HashMap.newHashMap(model.relationFields().size());
    for (RelationField field : model.relationFields()) {
      sides.computeIfAbsent(Side.of(field), _ -> new ArrayList<>(1)).add(field);
    }
    return sides;
  }

  /** Two relations between two models need names, so that their fields can be told apart. */
  static boolean isUnambiguous(
      RelationField field, Map<Side, List<RelationField>> sides, Context context) {
    List<String> alike =
        sides.getOrDefault(Side.of(field), List.of()).stream().map(RelationField::name).toList();
    boolean self = field.model() == field.target();
    if (alike.size() < 2 || (self && alike.size() == 2 && field.relationName().isPresent())) {
      return true;
    }
    context.report(
        RelationDiagnostics.ambiguousRelation(
            context.lineOf(field),
            field.model().name(),
            field.target().name(),
            alike,
            field.relationName()));
    return false;
  }

  static void ignoresIgnoredModels(RelationField field, Context context) {
    if (field.target().isIgnored() && !field.isIgnored() && !field.model().isIgnored()) {
      context.report(
          RelationDiagnostics.relationToIgnored(
              context.lineOf(field), endOf(field), field.name(), field.target().name()));
    }
  }

  private static Location endOf(RelationField field) {
    return new Location(field.model().file(), Span.at(field.syntax().span().end()));
  }

  static void referentialActionsAreSupported(RelationField field, Context context) {
    field.onDelete().ifPresent(action -> isSupported(field, "onDelete", action, context));
    field.onUpdate().ifPresent(action -> isSupported(field, "onUpdate", action, context));
  }

  private static void isSupported(
      RelationField field, String argument, ReferentialAction action, Context context) {
    Location at = context.argumentOf(field, "relation", argument);
    if (!context.connector().referentialActions(context.relationMode()).contains(action)) {
      context.report(
          RelationDiagnostics.unsupportedReferentialAction(
              at,
              action.keyword(),
              context.connector().title(),
              context.relationMode().keyword(),
              context.connector().referentialActions(context.relationMode()).stream()
                  .map(ReferentialAction::keyword)
                  .toList()));
    } else if (action == ReferentialAction.SET_DEFAULT
        && !field.model().isView()
        && context.relationMode() == RelationMode.FOREIGN_KEYS
        && context.can(Capability.SET_DEFAULT_IS_REFUSED_LATER)) {
      context.report(RelationDiagnostics.riskySetDefault(at, context.connector().title()));
    }
  }

  static void constraintNameIsSupported(RelationField field, Context context) {
    if (field.constraintName().isEmpty() || field.relationAttribute().isEmpty()) {
      return;
    }
    Location at = context.placeOf(field.model(), field.relationAttribute().get());
    String name = field.constraintName().get();
    if (!context.can(Capability.NAMED_FOREIGN_KEYS)) {
      context.report(
          RelationDiagnostics.unsupportedForeignKeyName(at, context.connector().title()));
    } else if (!context.connector().names().fits(name)) {
      context.report(SchemaDiagnostics.nameTooLong(at, name, context.connector().names().limit()));
    }
  }

  /** Without foreign keys nothing but an index of one's own makes relations fast. */
  static void emulatedRelationHasIndex(RelationField field, Context context) {
    boolean inPlaceOfForeignKeys =
        context.relationMode() == RelationMode.PRISMA
            && context.connector().relationModes().contains(RelationMode.FOREIGN_KEYS);
    if (!inPlaceOfForeignKeys || field.givenFields().isEmpty()) {
      return;
    }
    Model model = field.model();
    if (model.primaryKey().filter(key -> startsWith(key, field.fields())).isPresent()) {
      return;
    }
    for (Index index : model.indexes()) {
      if (startsWith(index, field.fields())) {
        return;
      }
    }
    Optional<Location> attribute = field.relationAttribute().map(a -> context.placeOf(model, a));
    context.report(
        RelationDiagnostics.missingRelationIndex(
            attribute.orElseGet(() -> context.lineOf(field)),
            field.fields().stream().map(ScalarField::name).toList()));
  }

  private static boolean startsWith(Index index, List<ScalarField> fields) {
    List<ScalarField> indexed = index.scalarFields();
    return indexed.size() >= fields.size() && indexed.subList(0, fields.size()).equals(fields);
  }
}
