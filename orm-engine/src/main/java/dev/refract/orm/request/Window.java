package dev.refract.orm.request;

import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;

/**
 * Which rows, in which order, and how many of them.
 *
 * @param take counted from the end where negative
 * @param cursor the row to start from
 * @param distinct of rows that are equal in these fields only the first counts
 */
public record Window(
    Where where,
    List<Order> order,
    Optional<Integer> take,
    int skip,
    Optional<UniqueKey> cursor,
    List<ScalarField> distinct) {

  public static final Window ALL =
      new Window(Where.ALWAYS, List.of(), Optional.empty(), 0, Optional.empty(), List.of());

  public Window {
    order = List.copyOf(order);
    distinct = List.copyOf(distinct);
  }

  public static Window where(Where where) {
    return new Window(where, List.of(), Optional.empty(), 0, Optional.empty(), List.of());
  }

  public Window taking(int rows) {
    return new Window(where, order, Optional.of(rows), skip, cursor, distinct);
  }

  /** Whether rows are counted from the end. */
  public boolean isBackward() {
    return take.isPresent() && take.get() < 0;
  }

  /** Whether it is about a part of the rows in some order. */
  public boolean isPaged() {
    return take.isPresent() || skip > 0 || cursor.isPresent();
  }
}
