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
import dev.refract.schema.text.Location;
import java.util.ArrayList;
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

  /** Either the database has a join table, or each side has a list of keys. */
  static void areSupported(Relation relation, Context context) {
    boolean implicit = isImplicit(relation);
    if (!implicit && context.can(Capability.KEY_LISTS)) {
      sides(relation).forEach(side -> KeyListRules.check(side, context));
      return;
    }
    if (implicit && context.can(Capability.IMPLICIT_MANY_TO_MANY)) {
      return;
    }
    for (RelationField side : sides(relation)) {
      context.report(
          RelationDiagnostics.unsupportedManyToMany(
              context.lineOf(side), side.toString(), context.connector().title(), implicit));
    }
  }

  static void haveNoViews(Relation relation, Context context) {
    if (isImplicit(relation)
        && (relation.first().model().isView() || relation.first().target().isView())) {
      for (RelationField side : sides(relation)) {
        context.report(
            RelationDiagnostics.manyToManyWithView(context.lineOf(side), side.toString()));
      }
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
    for (Location at : actionsOf(model, attribute)) {
      context.report(RelationDiagnostics.actionOnManyToMany(at, side.toString()));
    }
  }

  /** Where the referential actions of a relation are written. */
  static List<Location> actionsOf(Model model, Attribute attribute) {
    List<Location> found = new ArrayList<>(0);
    for (Argument argument : attribute.arguments()) {
      String name = argument.name().map(n -> n.text()).orElse("");
      if ((name.equals("onDelete") || name.equals("onUpdate")) && argument.value().isPresent()) {
        found.add(Places.of(model.file(), argument.value().get()));
      }
    }
    return found;
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
