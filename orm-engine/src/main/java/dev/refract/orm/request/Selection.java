package dev.refract.orm.request;

import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.List;

/**
 * What a result holds.
 *
 * @param counts what {@code _count} holds
 */
public record Selection(List<ScalarField> scalars, List<Nested> nested, List<Counted> counts) {
  public Selection {
    scalars = List.copyOf(scalars);
    nested = List.copyOf(nested);
    counts = List.copyOf(counts);
  }

  /** Rows of a relation. */
  public record Nested(RelationField field, Window window, Selection selection) {}

  /** The number of rows of a relation. */
  public record Counted(RelationField field, Where where) {}

  /** Whether the model's own columns are all there is. */
  public boolean isFlat() {
    return nested.isEmpty() && counts.isEmpty();
  }
}
