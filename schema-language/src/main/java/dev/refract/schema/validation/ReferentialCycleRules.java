package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.RelationDiagnostics;

/**
 * Referential actions that run in a circle: refused by SQL Server, and endless where the engine
 * does them.
 */
final class ReferentialCycleRules {
  private ReferentialCycleRules() {}

  /** Whether such a circle does harm; to find one, many relations must be followed. */
  static boolean matter(Context context) {
    return context.can(Capability.REFERENCE_CYCLES_REFUSED)
        || context.relationMode() == RelationMode.PRISMA;
  }

  static void check(InlineRelation relation, CascadeGraph graph, Context context) {
    if (matter(context) && graph.runsInACircle(relation)) {
      context.report(
          RelationDiagnostics.referentialCycle(
              context.lineOf(relation.relation().first()), graph.circleFrom(relation)));
    }
  }
}
