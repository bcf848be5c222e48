package dev.refract.orm.request;

import java.util.List;

/** Which groups. */
public sealed interface Having {
  /** All of them hold. */
  record All(List<Having> parts) implements Having {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of them holds. */
  record Any(List<Having> parts) implements Having {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** It does not hold. */
  record Not(Having of) implements Having {}

  /** A figure of the group passes a test. */
  record Figure(Aggregation figure, Test test) implements Having {}

  /** The field that the group is made by passes a test. */
  record Field(Where.Scalar where) implements Having {}
}
