package dev.refract.orm.request;

import dev.refract.schema.model.ScalarField;
import java.util.List;

/** A unique key with its values: what finds at most one row. */
public record UniqueKey(List<ScalarField> fields, List<Value> values) {
  public UniqueKey {
    fields = List.copyOf(fields);
    values = List.copyOf(values);
  }
}
