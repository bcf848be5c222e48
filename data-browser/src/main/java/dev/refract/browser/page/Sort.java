package dev.refract.browser.page;

import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.SortOrder;

/** One column of an order. */
public record Sort(ScalarField field, SortOrder direction) {
  public static Sort ascending(ScalarField field) {
    return new Sort(field, SortOrder.ASCENDING);
  }

  public static Sort descending(ScalarField field) {
    return new Sort(field, SortOrder.DESCENDING);
  }

  public boolean isAscending() {
    return direction == SortOrder.ASCENDING;
  }

  public Sort reversed() {
    return isAscending() ? descending(field) : ascending(field);
  }
}
