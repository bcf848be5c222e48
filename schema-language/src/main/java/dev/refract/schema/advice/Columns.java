package dev.refract.schema.advice;

import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.Set;
import java.util.stream.Collectors;

/** Which columns of a model do what. */
final class Columns {
  private Columns() {}

  /** Columns that hold keys of other rows. */
  static Set<ScalarField> ofForeignKeys(Model model) {
    return model.relationFields().stream()
        .flatMap(r -> r.fields().stream())
        .collect(Collectors.toSet());
  }
}
