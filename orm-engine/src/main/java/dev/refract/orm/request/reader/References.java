package dev.refract.orm.request.reader;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.request.Operand;
import dev.refract.orm.value.FieldReference;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.Optional;

/** Other fields of the same row, in the place of values. */
final class References {
  private References() {}

  /** The field of one value that an argument names, if it names one. */
  static Optional<Operand.OfField> one(Model model, FieldType type, Argument argument) {
    return read(model, type, false, argument);
  }

  /** The field of a list of such values that an argument names, if it names one. */
  static Optional<Operand.OfField> list(Model model, FieldType type, Argument argument) {
    return read(model, type, true, argument);
  }

  private static Optional<Operand.OfField> read(
      Model model, FieldType type, boolean isList, Argument argument) {
    if (!(argument.value() instanceof FieldReference reference)) {
      return Optional.empty();
    }
    if (!reference.model().equals(model.name())) {
      throw argument.wrong(
          "it names a field of `" + reference.model() + "`, and not one of `" + model.name() + "`");
    }
    ScalarField field =
        Fields.scalar(model, reference.field())
            .orElseThrow(() ->
                InvalidRequestException.at(
                    argument.path(),
                    "`" + reference.field() + "` is no field of `" + model.name() + "`",
                    Suggestion.nearest(reference.field(), Fields.names(model))));
    if (field.isList() != isList || !field.type().equals(type)) {
      throw argument.wrong(
          "it names a field of another type than " + Scalars.name(type) + (isList ? "[]" : ""));
    }
    return Optional.of(new Operand.OfField(field));
  }
}
