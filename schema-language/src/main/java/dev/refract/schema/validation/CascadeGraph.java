package dev.refract.schema.validation;

import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relations through which a change of one row changes others, seen from the models that hold
 * their keys. Walked without recursion, because chains can be as long as a schema.
 */
final class CascadeGraph {
  private static final int LONGEST_PATH_TO_PRINT = 200;

  private final Map<Model, List<InlineRelation>> outgoing = new HashMap<>();
  private final Map<Model, List<Model>> incoming = new HashMap<>();
  private final Map<Model, Integer> components = new HashMap<>();
  private final Set<Model> aboveSelfRelations = new HashSet<>();

  CascadeGraph(List<Model> models, Context context) {
    for (Model model : models) {
      List<InlineRelation> found = new ArrayList<>(0);
      for (RelationField field : model.relationFields()) {
        if (cascades(field, context)) {
          found.add(InlineRelation.of(field.relation()));
          incoming.computeIfAbsent(field.target(), _ -> new ArrayList<>(1)).add(model);
        }
      }
      outgoing.put(model, found);
    }
    findComponents(models);
    markAboveSelfRelations();
  }

  private static boolean cascades(RelationField field, Context context) {
    Relation relation = field.relation();
    return relation.kind() != Relation.Kind.MANY_TO_MANY
        && relation.first() == field
        && relation.second().isPresent()
        && changesRows(relation, context);
  }

  private static boolean changesRows(Relation relation, Context context) {
    ReferentialAction onDelete =
        relation
            .onDelete()
            .orElseGet(() -> context.connector().defaultOnDelete(relation, context.relationMode()));
    ReferentialAction onUpdate = relation.onUpdate().orElse(ReferentialAction.CASCADE);
    return changesRows(onDelete) || changesRows(onUpdate);
  }

  private static boolean changesRows(ReferentialAction action) {
    return action != ReferentialAction.NO_ACTION && action != ReferentialAction.RESTRICT;
  }

  /** The relations of the graph of which a model holds the key. */
  List<InlineRelation> from(Model model) {
    return outgoing.getOrDefault(model, List.of());
  }

  boolean holds(InlineRelation relation) {
    return from(relation.referencing()).contains(relation);
  }

  /**
   * Whether the changes that begin with a relation come back to its model, or to a model that
   * refers to itself.
   */
  boolean runsInACircle(InlineRelation relation) {
    if (!holds(relation)) {
      return false;
    }
    Model next = relation.referenced();
    return next == relation.referencing()
        || aboveSelfRelations.contains(next)
        || Objects.equals(components.get(next), components.get(relation.referencing()));
  }

  /** The fields of a shortest circle that begins with a relation; only its start if it is long. */
  List<String> circleFrom(InlineRelation start) {
    Map<Model, InlineRelation> reachedBy = new HashMap<>();
    Deque<InlineRelation> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty() && reachedBy.size() < LONGEST_PATH_TO_PRINT) {
      InlineRelation relation = next.remove();
      Model reached = relation.referenced();
      if (reached == start.referencing() || reached == relation.referencing()) {
        return path(start, relation, reachedBy);
      }
      if (reachedBy.putIfAbsent(reached, relation) == null) {
        next.addAll(from(reached));
      }
    }
    return List.of(fieldOf(start));
  }

  private static List<String> path(
      InlineRelation start, InlineRelation end, Map<Model, InlineRelation> reachedBy) {
    Deque<String> fields = new ArrayDeque<>();
    @Nullable InlineRelation relation = end;
    while (relation != null && !relation.equals(start)) {
      fields.push(fieldOf(relation));
      relation = reachedBy.get(relation.referencing());
    }
    fields.push(fieldOf(start));
    return List.copyOf(fields);
  }

  private static String fieldOf(InlineRelation relation) {
    return relation.relation().first().toString();
  }

  /** Models with one number reach one another: two walks, the second one against the arrows. */
  private void findComponents(List<Model> models) {
    List<Model> order = new ArrayList<>(models.size());
    Set<Model> seen = new HashSet<>();
    for (Model model : models) {
      finish(model, seen, order);
    }
    for (Model root : order.reversed()) {
      Deque<Model> next = new ArrayDeque<>(List.of(root));
      int number = components.size();
      while (!next.isEmpty()) {
        Model model = next.pop();
        if (components.putIfAbsent(model, number) == null) {
          incoming.getOrDefault(model, List.of()).forEach(next::push);
        }
      }
    }
  }

  private void finish(Model start, Set<Model> seen, List<Model> order) {
    record Visit(Model model, boolean done) {}
    Deque<Visit> next = new ArrayDeque<>(List.of(new Visit(start, false)));
    while (!next.isEmpty()) {
      Visit visit = next.pop();
      if (visit.done()) {
        order.add(visit.model());
      } else if (seen.add(visit.model())) {
        next.push(new Visit(visit.model(), true));
        from(visit.model()).forEach(r -> next.push(new Visit(r.referenced(), false)));
      }
    }
  }

  private void markAboveSelfRelations() {
    Deque<Model> next = new ArrayDeque<>();
    outgoing.forEach((model, relations) -> {
      if (relations.stream().anyMatch(r -> r.referenced() == model)) {
        next.push(model);
      }
    });
    while (!next.isEmpty()) {
      Model model = next.pop();
      if (aboveSelfRelations.add(model)) {
        incoming.getOrDefault(model, List.of()).forEach(next::push);
      }
    }
  }
}
