package dev.refract.browser.page;

import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.ScalarField;
import java.util.List;

/**
 * A row as it was read.
 *
 * @param values one per column of the projection, in its order
 */
public record Row(Projection projection, List<CellValue> values) {
  public Row {
    values = List.copyOf(values);
    if (values.size() != projection.columns().size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + projection.columns().size() + " columns");
    }
  }

  public CellValue value(ScalarField column) {
    return values.get(projection.position(column));
  }

  /** What tells it apart from every other row of its model. */
  public RowKey key() {
    return new RowKey(
        projection.model(), projection.key(), projection.key().stream().map(this::value).toList());
  }
}
