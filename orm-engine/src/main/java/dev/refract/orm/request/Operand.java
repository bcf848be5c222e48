package dev.refract.orm.request;

import dev.refract.schema.model.ScalarField;

/** What a field is compared with. */
public sealed interface Operand permits Value, Operand.OfField {

  /** Another field of the same row. */
  record OfField(ScalarField field) implements Operand {}
}
