package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;

/** Which rows of a model are looked at, which of their columns, and in which order. */
public record TableQuery(Projection projection, Condition filter, List<Sort> order) {
  public TableQuery {
    order = List.copyOf(order);
  }

  public static TableQuery everythingOf(Model model) {
    return new TableQuery(Projection.of(model), Condition.everything(), List.of());
  }

  public Model model() {
    return projection.model();
  }

  /**
   * The order that was asked for, then the key: no two rows are equal in it, so it is the same for
   * every window. The key goes the way of the column before it, so that one index serves both.
   */
  public List<Sort> completeOrder() {
    List<Sort> complete = new ArrayList<>(order);
    for (ScalarField key : projection.key()) {
      if (complete.stream().noneMatch(s -> s.field() == key)) {
        boolean goesDown = !complete.isEmpty() && !complete.getLast().isAscending();
        complete.add(goesDown ? Sort.descending(key) : Sort.ascending(key));
      }
    }
    return List.copyOf(complete);
  }
}
