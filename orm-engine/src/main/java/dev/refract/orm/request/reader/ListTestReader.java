package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.Operand;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.Test.Comparison;
import dev.refract.orm.request.Value;
import dev.refract.schema.model.ScalarField;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a field that is a list must be like. */
final class ListTestReader {
  private static final List<String> KNOWN =
      List.of("equals", "has", "hasEvery", "hasSome", "isEmpty");

  private final Slots slots;

  ListTestReader(Slots slots) {
    this.slots = slots;
  }

  Test test(ScalarField field, Argument argument) {
    List<Argument> parts = argument.fields();
    if (parts.size() != 1) {
      throw argument.wrong("it must name exactly one of " + String.join(", ", KNOWN));
    }
    Argument part = parts.getFirst();
    return switch (part.name()) {
      case "equals" ->
          part.isNull()
              ? new Test.IsNull(false)
              : new Test.Compare(Comparison.EQUALS, list(field, part));
      case "has" -> holds(field, part);
      case "hasEvery" -> new Test.ListHas(list(field, part), true);
      case "hasSome" -> new Test.ListHas(list(field, part), false);
      case "isEmpty" -> new Test.ListIsEmpty(!part.truth());
      default -> throw part.unknown(KNOWN);
    };
  }

  private Test holds(ScalarField field, Argument argument) {
    return References.one(field.model(), field.type(), argument)
        .<Test>map(other -> new Test.ListHolds(other.field()))
        .orElseGet(() -> new Test.ListHas(only(field, argument), true));
  }

  private Operand list(ScalarField field, Argument argument) {
    Optional<Operand.OfField> other = References.list(field.model(), field.type(), argument);
    return other.isPresent() ? other.get() : given(field, argument);
  }

  private Value given(ScalarField field, Argument argument) {
    if (!argument.isList()) {
      throw argument.expected("a list");
    }
    return slots.add(Scalars.read(field, argument));
  }

  /** No list has null, so that the answer is no and not an error. */
  private Value only(ScalarField field, Argument argument) {
    return slots.add(
        Collections.singletonList(
            argument.isNull() ? null : Scalars.read(ColumnType.of(field), argument)));
  }
}
