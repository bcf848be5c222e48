package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.RelationDiagnostics;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Places;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Many-to-many relations, whose join table the database layer makes. */
final class ManyToManyRules {
  private ManyToManyRules() {}

  private static List<RelationField> sides(Relation relation) {
    return Stream.concat(Stream.of(relation.first()), relation.second().stream()).toList();
  }

  private static boolean isImplicit(Relation relation) {
    return sides(relation).stream().allMatch(side -> side.givenFields().isEmpty());
  }

  /** A list of keys in a column is a thing of document databases. */
  static void areImplicit(Relation relation, Context context) {
    boolean implicit = isImplicit(relation);
    if (implicit && context.can(Capability.IMPLICIT_MANY_TO_MANY)) {
      return;
    }
    for (RelationField side : sides(relation)) {
      context.report(
          RelationDiagnostics.unsupportedManyToMany(
              context.lineOf(side), side.toString(), context.connector().title(), implicit));
    }
  }

  static void haveSingleIds(Relation relation, Context context) {
    if (!isImplicit(relation)) {
      return;
    }
    for (RelationField side : sides(relation)) {
      Optional<Index> key = side.target().primaryKey().filter(k -> k.fields().size() == 1);
      if (key.isEmpty()) {
        context.report(
            RelationDiagnostics.manyToManyWithoutSingleId(
                context.lineOf(side), side.toString(), side.target().name()));
      } else if (side.givenReferences().isPresent()
          && !side.references().equals(key.get().scalarFields())) {
        context.report(
            RelationDiagnostics.manyToManyReferencesOther(
                context.lineOf(side),
                side.target().name(),
                key.get().fields().getFirst().field().name()));
      }
    }
  }

  static void haveNoReferentialActions(Relation relation, Context context) {
    if (!isImplicit(relation)) {
      return;
    }
    for (RelationField side : sides(relation)) {
      side.relationAttribute()
          .ifPresent(attribute -> refuseActions(side.model(), attribute, side, context));
    }
  }

  private static void refuseActions(
      Model model, Attribute attribute, RelationField side, Context context) {
    for (Argument argument : attribute.arguments()) {
      String name = argument.name().map(n -> n.text()).orElse("");
      if ((name.equals("onDelete") || name.equals("onUpdate")) && argument.value().isPresent()) {
        context.report(
            RelationDiagnostics.actionOnManyToMany(
                Places.of(model.file(), argument.value().get()), side.toString()));
      }
    }
  }

  static void haveNoReferences(Relation relation, Context context) {
    if (!isImplicit(relation)) {
      return;
    }
    for (RelationField side : sides(relation)) {
      if (side.givenReferences().isPresent()) {
        context.report(
            RelationDiagnostics.referencesOnManyToMany(context.lineOf(side), side.toString()));
      }
    }
  }
}
