package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import java.util.List;

/** One read of some rows: those that fulfil a condition, in an order, some skipped. */
public record Slice(
    Projection projection, Condition condition, List<Sort> order, long skip, int take) {
  public Slice {
    order = List.copyOf(order);
  }
}
