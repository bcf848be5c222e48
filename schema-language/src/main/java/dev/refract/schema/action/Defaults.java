package dev.refract.schema.action;

import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.FieldDeclaration;
import java.util.List;
import java.util.Optional;

/** Reads default values as they are written. */
final class Defaults {
  private Defaults() {}

  /** The bare word that {@code @default} names: the value of an enum, if its type is one. */
  static Optional<String> constantOf(FieldDeclaration field) {
    return field.attributes().stream()
        .filter(attribute -> attribute.name().text().equals("default"))
        .map(Attribute::arguments)
        .flatMap(List::stream)
        .flatMap(argument -> argument.value().stream())
        .filter(Expression.Constant.class::isInstance)
        .map(value -> ((Expression.Constant) value).text())
        .findFirst();
  }
}
