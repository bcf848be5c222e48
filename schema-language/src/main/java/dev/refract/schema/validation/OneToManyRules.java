package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.RelationDiagnostics;
import dev.refract.schema.model.RelationField;
import java.util.ArrayList;
import java.util.List;

/** One-to-many relations. */
final class OneToManyRules {
  private OneToManyRules() {}

  static void singleSideHasTheKey(InlineRelation relation, Context context) {
    if (relation.forward().isEmpty() || relation.back().isEmpty()) {
      return;
    }
    RelationField forward = relation.forward().get();
    RelationField back = relation.back().get();
    List<String> missing = new ArrayList<>(0);
    if (forward.fields().isEmpty()) {
      missing.add("fields");
    }
    if (forward.references().isEmpty()) {
      missing.add("references");
    }
    if (!missing.isEmpty()) {
      context.report(
          RelationDiagnostics.singleSideLacksTheKey(
              context.lineOf(forward), forward.toString(), forward.target().name(), missing));
    }
    if (!back.fields().isEmpty() || !back.references().isEmpty()) {
      context.report(
          RelationDiagnostics.listHasTheKey(
              context.lineOf(back), back.toString(), forward.toString()));
    }
  }

  static void referentialActionsAreWithTheKey(InlineRelation relation, Context context) {
    if (relation.forward().isEmpty() || relation.back().isEmpty()) {
      return;
    }
    RelationField back = relation.back().get();
    if (OneToOneRules.hasAction(back)) {
      context.report(
          RelationDiagnostics.actionOnOtherSide(
              context.lineOf(back), back.toString(), relation.forward().get().toString()));
    }
  }
}
