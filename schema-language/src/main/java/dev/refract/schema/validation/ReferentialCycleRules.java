package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.RelationDiagnostics;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Referential actions that run in a circle: refused by SQL Server, and endless where the engine
 * does them.
 */
final class ReferentialCycleRules {
  private ReferentialCycleRules() {}

  private record Step(InlineRelation relation, List<String> path) {}

  /** Whether such a circle does harm; to find one, many relations must be followed. */
  static boolean matter(Context context) {
    return context.can(Capability.REFERENCE_CYCLES_REFUSED)
        || context.relationMode() == RelationMode.PRISMA;
  }

  static void check(InlineRelation start, Context context) {
    if (!matter(context) || start.forward().isEmpty() || start.back().isEmpty()) {
      return;
    }
    Set<RelationField> visited = new HashSet<>();
    Deque<Step> next = new ArrayDeque<>();
    next.push(new Step(start, List.of(start.forward().get().toString())));
    while (!next.isEmpty()) {
      Step step = next.pop();
      InlineRelation relation = step.relation();
      visited.add(relation.forward().orElseThrow());
      if (!changesRows(relation, context)) {
        continue;
      }
      if (relation.referencing() == relation.referenced()
          || relation.referenced() == start.referencing()) {
        context.report(
            RelationDiagnostics.referentialCycle(
                context.lineOf(start.forward().get()), step.path()));
        return;
      }
      for (InlineRelation following : relationsFrom(relation.referenced())) {
        if (!visited.contains(following.forward().orElseThrow())) {
          List<String> path = new ArrayList<>(step.path());
          path.add(following.forward().orElseThrow().toString());
          next.push(new Step(following, path));
        }
      }
    }
  }

  /** The relations of which a model holds the key. */
  static List<InlineRelation> relationsFrom(Model model) {
    List<InlineRelation> found = new ArrayList<>();
    for (RelationField field : model.relationFields()) {
      Relation relation = field.relation();
      if (relation.kind() != Relation.Kind.MANY_TO_MANY
          && relation.first() == field
          && relation.second().isPresent()) {
        found.add(InlineRelation.of(relation));
      }
    }
    return found;
  }

  /** Whether a change on the other side changes rows on this one. */
  static boolean changesRows(InlineRelation relation, Context context) {
    RelationField forward = relation.forward().orElseThrow();
    ReferentialAction onDelete =
        forward
            .onDelete()
            .orElseGet(() ->
                context.connector().defaultOnDelete(relation.relation(), context.relationMode()));
    ReferentialAction onUpdate = forward.onUpdate().orElse(ReferentialAction.CASCADE);
    return changesRows(onDelete) || changesRows(onUpdate);
  }

  private static boolean changesRows(ReferentialAction action) {
    return action != ReferentialAction.NO_ACTION && action != ReferentialAction.RESTRICT;
  }
}
