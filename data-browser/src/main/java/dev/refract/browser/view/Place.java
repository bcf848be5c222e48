package dev.refract.browser.view;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.Counterparts;
import dev.refract.browser.page.Projection;
import dev.refract.browser.page.Sort;
import dev.refract.browser.page.TableQuery;
import dev.refract.schema.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<Place> longer = new ArrayList<>(trail);
    longer.add(this);
    return new Place(target, List.copyOf(chips), List.of(), longer);
  }

  Place withChips(List<Condition> changed) {
    return new Place(model, changed, order, trail);
  }

  Place withOrder(List<Sort> changed) {
    return new Place(model, chips, changed, trail);
  }

  /** The same place in a newer reading of the schema, if its model is still there. */
  Optional<Place> movedTo(Counterparts counterparts) {
    return counterparts
        .of(model)
        .map(there ->
            new Place(
                there,
                chips.stream().flatMap(c -> counterparts.of(c).stream()).toList(),
                order.stream().flatMap(s -> counterparts.of(s).stream()).toList(),
                trail.stream().flatMap(p -> p.movedTo(counterparts).stream()).toList()));
  }

  Condition filter() {
    return chips.stream().reduce(Condition.everything(), Condition::and);
  }

  TableQuery query() {
    return new TableQuery(Projection.of(model), filter(), order);
  }
}
