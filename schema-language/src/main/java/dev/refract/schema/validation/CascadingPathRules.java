package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.RelationDiagnostics;
import dev.refract.schema.model.Model;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** SQL Server refuses foreign keys by which one change could reach a table on several ways. */
final class CascadingPathRules {
  private CascadingPathRules() {}

  static void onePathLeadsToEachModel(
      InlineRelation relation, CascadeGraph graph, Context context) {
    boolean matters =
        context.can(Capability.REFERENCE_CYCLES_REFUSED)
            && context.relationMode() == RelationMode.FOREIGN_KEYS;
    List<InlineRelation> siblings = graph.from(relation.referencing());
    if (!matters || siblings.size() < 2 || !graph.holds(relation)) {
      return;
    }
    Set<Model> here = reached(relation, graph);
    Set<String> twice = new TreeSet<>();
    for (InlineRelation other : siblings) {
      if (!other.equals(relation)) {
        for (Model model : reached(other, graph)) {
          if (here.contains(model)) {
            twice.add(model.name());
          }
        }
      }
    }
    if (!twice.isEmpty()) {
      context.report(
          RelationDiagnostics.severalCascadingPaths(
              context.lineOf(relation.relation().first()),
              relation.referencing().name(),
              List.copyOf(twice)));
    }
  }

  /**
   * The models on all paths that begin with a relation and come to an end. Those that come back to
   * where they began, or that end in a model which refers to itself, are circles and reported as
   * such.
   */
  private static Set<Model> reached(InlineRelation first, CascadeGraph graph) {
    Model start = first.referencing();
    if (isCircle(first, start)) {
      return Set.of();
    }
    Set<Model> reached = new HashSet<>();
    Deque<Model> next = new ArrayDeque<>(List.of(first.referenced()));
    while (!next.isEmpty()) {
      Model model = next.pop();
      if (reached.add(model)) {
        for (InlineRelation following : graph.from(model)) {
          if (!isCircle(following, start)) {
            next.push(following.referenced());
          }
        }
      }
    }
    removeDeadEnds(reached, start, graph);
    return reached;
  }

  private static boolean isCircle(InlineRelation relation, Model start) {
    return relation.referenced() == relation.referencing() || relation.referenced() == start;
  }

  /** Models behind which every path is a circle. */
  private static void removeDeadEnds(Set<Model> reached, Model start, CascadeGraph graph) {
    boolean changed = true;
    while (changed) {
      changed =
          reached.removeIf(model -> {
            List<InlineRelation> following = graph.from(model);
            return !following.isEmpty()
                && following.stream()
                    .allMatch(r -> isCircle(r, start) || !reached.contains(r.referenced()));
          });
    }
  }
}
