package dev.refract.orm.request;

import dev.refract.schema.model.ScalarField;
import java.util.Optional;

/** One part of the order of groups. */
public sealed interface GroupOrder {
  boolean descending();

  /** By a field that groups are made by. */
  record ByField(ScalarField field, boolean descending, Optional<Order.Nulls> nulls)
      implements GroupOrder {}

  /** By a figure of the group. */
  record ByFigure(Aggregation figure, boolean descending) implements GroupOrder {}
}
