package dev.refract.schema.advice;

import dev.refract.schema.model.Index;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.Optional;

/** What a column is for. */
final class Columns {
  private Columns() {}

  /** Whether it is part of a key of another row. */
  static boolean holdsKey(ScalarField field) {
    for (RelationField relation : field.model().relationFields()) {
      if (relation.fields().contains(field)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is part of the primary key. */
  static boolean identifies(ScalarField field) {
    Optional<Index> id = field.model().primaryKey();
    if (id.isPresent()) {
      for (Index.IndexField part : id.get().fields()) {
        if (part.field() == field) {
          return true;
        }
      }
    }
    return false;
  }
}
