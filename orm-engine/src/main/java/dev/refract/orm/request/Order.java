package dev.refract.orm.request;

import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;

/** One part of an order. */
public sealed interface Order {
  boolean descending();

  /**
   * By a field of the model, or of a model that relations to one lead to.
   *
   * @param path the relations on the way, empty for the model's own fields
   */
  record ByField(
      List<RelationField> path, ScalarField field, boolean descending, Optional<Nulls> nulls)
      implements Order {
    public ByField {
      path = List.copyOf(path);
    }
  }

  /** By how many rows a relation leads to. */
  record ByCount(List<RelationField> path, RelationField counted, boolean descending)
      implements Order {
    public ByCount {
      path = List.copyOf(path);
    }
  }

  /** By how well texts match a search. */
  record ByRelevance(
      List<RelationField> path, List<ScalarField> fields, Value query, boolean descending)
      implements Order {
    public ByRelevance {
      path = List.copyOf(path);
      fields = List.copyOf(fields);
    }
  }

  /** Where nulls stand. */
  enum Nulls {
    FIRST,
    LAST
  }
}
