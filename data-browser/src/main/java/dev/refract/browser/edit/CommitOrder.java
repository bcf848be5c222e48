package dev.refract.browser.edit;

import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which edits run so that foreign keys hold after each: new rows first, referenced
 * models before referencing ones; then updates; then deletes, referencing models first.
 */
final class CommitOrder {
  private final Map<Model, Integer> depths = new HashMap<>();

  private CommitOrder() {}

  static List<RowEdit> of(Staging staging) {
    CommitOrder order = new CommitOrder();
    return staging.all().stream()
        .sorted(Comparator.comparingInt(CommitOrder::phase).thenComparingInt(order::depth))
        .toList();
  }

  private static int phase(RowEdit edit) {
    return switch (edit) {
      case RowEdit.Insert _ -> 0;
      case RowEdit.Update _ -> 1;
      case RowEdit.Delete _ -> 2;
    };
  }

  private int depth(RowEdit edit) {
    int depth = depth(edit.ref().model(), new HashSet<>());
    return edit instanceof RowEdit.Delete ? -depth : depth;
  }

  /** How many foreign keys lead on from a model, circles cut where they close. */
  private int depth(Model model, Set<Model> onTheWay) {
    Integer known = depths.get(model);
    if (known != null) {
      return known;
    }
    if (!onTheWay.add(model)) {
      return 0;
    }
    int deepest = 0;
    for (Model target : referenced(model)) {
      deepest = Math.max(deepest, 1 + depth(target, onTheWay));
    }
    onTheWay.remove(model);
    depths.put(model, deepest);
    return deepest;
  }

  private static Collection<Model> referenced(Model model) {
    List<Model> targets = new ArrayList<>();
    for (RelationField field : model.relationFields()) {
      if (field.isReferencing() && field.target() != model) {
        targets.add(field.target());
      }
    }
    return targets;
  }
}
