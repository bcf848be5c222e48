package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.filter.Operator;
import dev.refract.browser.value.CellValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that come after a row in an order, as stretches one behind the other: for {@code a, b}
 * first {@code a = 1 and b > 2}, then {@code a > 1}.
 *
 * <p>Each stretch is a range of the order's index. One condition of them all, joined by {@code or},
 * would mean the same, but no planner walks an index for it: on ten million rows it took minutes
 * where a stretch takes milliseconds.
 */
final class Keyset {
  private Keyset() {}

  static List<Condition> after(Row row, List<Sort> order, boolean nullFirst) {
    List<Condition> stretches = new ArrayList<>();
    for (int i = order.size() - 1; i >= 0; i--) {
      List<Condition> equal =
          order.subList(0, i).stream()
              .<Condition>map(s -> Condition.equal(s.field(), row.value(s.field())))
              .toList();
      Sort sort = order.get(i);
      for (Condition beyond : beyond(sort, row.value(sort.field()), nullFirst)) {
        List<Condition> all = new ArrayList<>(equal);
        all.add(beyond);
        stretches.add(all.size() == 1 ? beyond : new Condition.AllOf(all));
      }
    }
    return stretches;
  }

  /** Which values of one column come after the given one, in their order. */
  private static List<Condition> beyond(Sort sort, CellValue value, boolean nullFirst) {
    boolean nullComesFirst = nullFirst == sort.isAscending();
    List<Condition> stretches = new ArrayList<>();
    if (!value.isNull()) {
      Operator further = sort.isAscending() ? Operator.GREATER : Operator.LESS;
      stretches.add(new Condition.Comparison(sort.field(), further, value));
    } else if (nullComesFirst) {
      stretches.add(asked(sort, Operator.IS_NOT_NULL));
    }
    if (sort.field().isOptional() && !nullComesFirst && !value.isNull()) {
      stretches.add(asked(sort, Operator.IS_NULL));
    }
    return stretches;
  }

  private static Condition asked(Sort sort, Operator operator) {
    return new Condition.Comparison(sort.field(), operator, CellValue.Null.VALUE);
  }
}
