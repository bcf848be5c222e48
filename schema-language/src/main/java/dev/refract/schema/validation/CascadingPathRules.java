package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.RelationDiagnostics;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** SQL Server refuses foreign keys by which one change could reach a table on several ways. */
final class CascadingPathRules {
  private CascadingPathRules() {}

  static void onePathLeadsToEachModel(InlineRelation relation, Context context) {
    boolean matters =
        context.can(Capability.REFERENCE_CYCLES_REFUSED)
            && context.relationMode() == RelationMode.FOREIGN_KEYS;
    if (!matters
        || relation.forward().isEmpty()
        || relation.back().isEmpty()
        || !ReferentialCycleRules.changesRows(relation, context)) {
      return;
    }
    RelationField field = relation.forward().get();
    Set<Model> here = reached(relation, context);
    Set<String> twice = new TreeSet<>();
    for (InlineRelation other : cascadesFrom(relation.referencing(), context)) {
      if (other.forward().orElseThrow() != field) {
        for (Model model : reached(other, context)) {
          if (here.contains(model)) {
            twice.add(model.name());
          }
        }
      }
    }
    if (!twice.isEmpty()) {
      context.report(
          RelationDiagnostics.severalCascadingPaths(
              context.lineOf(field), field.model().name(), List.copyOf(twice)));
    }
  }

  private static List<InlineRelation> cascadesFrom(Model model, Context context) {
    return ReferentialCycleRules.relationsFrom(model).stream()
        .filter(r -> ReferentialCycleRules.changesRows(r, context))
        .toList();
  }

  /** The models on all paths that begin with a relation and do not end as a cycle. */
  private static Set<Model> reached(InlineRelation first, Context context) {
    Paths paths = new Paths(first.referencing(), context);
    paths.follow(first);
    return paths.reached;
  }

  /**
   * The paths from one model. A path that comes back to where it began, or that ends in a model
   * which refers to itself, is a cycle; those are reported as such.
   */
  private static final class Paths {
    private final Model start;
    private final Context context;
    private final Set<Model> reached = new LinkedHashSet<>();
    private final Map<Model, Boolean> ends = new HashMap<>();

    Paths(Model start, Context context) {
      this.start = start;
      this.context = context;
    }

    void follow(InlineRelation relation) {
      Model next = relation.referenced();
      if (!isCycle(relation) && ends(next) && reached.add(next)) {
        cascadesFrom(next, context).forEach(this::follow);
      }
    }

    private boolean isCycle(InlineRelation relation) {
      return relation.referenced() == relation.referencing() || relation.referenced() == start;
    }

    /** Whether some path comes to an end behind the model. */
    private boolean ends(Model model) {
      Boolean known = ends.putIfAbsent(model, true); // a circle elsewhere is walked once and ends
      if (known != null) {
        return known;
      }
      List<InlineRelation> following = cascadesFrom(model, context);
      boolean result =
          following.isEmpty()
              || following.stream().anyMatch(r -> !isCycle(r) && ends(r.referenced()));
      ends.put(model, result);
      return result;
    }
  }
}
