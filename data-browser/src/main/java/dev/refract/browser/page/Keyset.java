package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.filter.Operator;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The condition "comes after this row" for an order: {@code a > 1 or (a = 1 and b > 2)}. The
 * database finds such rows through the index of the order, however far inside the table they are.
 */
final class Keyset {
  private Keyset() {}

  static Condition after(Row row, List<Sort> order, boolean nullFirst) {
    List<Condition> alternatives = new ArrayList<>();
    List<Condition> equalSoFar = new ArrayList<>();
    for (Sort sort : order) {
      CellValue value = row.value(sort.field());
      beyond(sort, value, nullFirst)
          .ifPresent(beyond -> {
            List<Condition> all = new ArrayList<>(equalSoFar);
            all.add(beyond);
            alternatives.add(all.size() == 1 ? beyond : new Condition.AllOf(all));
          });
      equalSoFar.add(Condition.equal(sort.field(), value));
    }
    return alternatives.size() == 1 ? alternatives.getFirst() : new Condition.AnyOf(alternatives);
  }

  /** Which values of one column come after the given one; nothing where none can. */
  private static Optional<Condition> beyond(Sort sort, CellValue value, boolean nullFirst) {
    ScalarField field = sort.field();
    boolean nullComesFirst = nullFirst == sort.isAscending();
    if (value.isNull()) {
      return nullComesFirst
          ? Optional.of(new Condition.Comparison(field, Operator.IS_NOT_NULL, CellValue.Null.VALUE))
          : Optional.empty();
    }
    Condition further =
        new Condition.Comparison(
            field, sort.isAscending() ? Operator.GREATER : Operator.LESS, value);
    return Optional.of(
        field.isOptional() && !nullComesFirst
            ? new Condition.AnyOf(
                List.of(
                    further,
                    new Condition.Comparison(field, Operator.IS_NULL, CellValue.Null.VALUE)))
            : further);
  }
}
