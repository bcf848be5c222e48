package dev.refract.browser.view;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.Projection;
import dev.refract.browser.page.Sort;
import dev.refract.browser.page.TableQuery;
import dev.refract.schema.model.Model;
import java.util.List;

/**
 * Where a person is: a model, its filter chips and its order.
 *
 * @param trail the places that relations were followed from, the first one first
 */
public record Place(Model model, List<Condition> chips, List<Sort> order, List<Place> trail) {
  public Place {
    chips = List.copyOf(chips);
    order = List.copyOf(order);
    trail = List.copyOf(trail);
  }

  static Place of(Model model) {
    return new Place(model, List.of(), List.of(), List.of());
  }

  /** The place where a relation leads to from here. */
  Place followedTo(Model target, List<? extends Condition> chips) {
    List<Place> longer = new java.util.ArrayList<>(trail);
    longer.add(this);
    return new Place(target, List.copyOf(chips), List.of(), longer);
  }

  Place withChips(List<Condition> changed) {
    return new Place(model, changed, order, trail);
  }

  Place withOrder(List<Sort> changed) {
    return new Place(model, chips, changed, trail);
  }

  Condition filter() {
    return chips.stream().reduce(Condition.everything(), Condition::and);
  }

  TableQuery query() {
    return new TableQuery(Projection.of(model), filter(), order);
  }
}
