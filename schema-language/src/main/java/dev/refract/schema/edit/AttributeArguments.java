package dev.refract.schema.edit;

import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads arguments of attributes as they are written. */
final class AttributeArguments {
  /** What the argument without a name stands for. */
  private static final Map<String, String> UNNAMED =
      Map.of(
          "map", "name",
          "schema", "map",
          "relation", "name",
          "default", "value",
          "id", "fields",
          "unique", "fields",
          "index", "fields",
          "fulltext", "fields");

  private AttributeArguments() {}

  /** The argument of this name, also where it is written without; or the one without a name. */
  static Optional<Argument> find(Attribute attribute, Optional<String> name) {
    Optional<String> ofUnnamed = Optional.ofNullable(UNNAMED.get(attribute.name().text()));
    Optional<String> wanted = name.or(() -> ofUnnamed);
    return attribute.arguments().stream()
        .filter(argument -> argument.name().map(Name::text).or(() -> ofUnnamed).equals(wanted))
        .findFirst();
  }

  static Optional<Expression> value(Attribute attribute, String name) {
    return find(attribute, Optional.of(name)).flatMap(Argument::value);
  }

  static Optional<String> text(Attribute attribute, String name) {
    return value(attribute, name)
        .filter(Expression.StringLiteral.class::isInstance)
        .map(value -> ((Expression.StringLiteral) value).value());
  }

  /** The names in a list of fields, without what stands in parentheses behind them. */
  static List<String> fields(Attribute attribute, String name) {
    return value(attribute, name)
        .filter(Expression.ListLiteral.class::isInstance)
        .map(value -> ((Expression.ListLiteral) value).elements())
        .orElse(List.of())
        .stream()
        .flatMap(element -> fieldName(element).stream())
        .toList();
  }

  private static Optional<String> fieldName(Expression element) {
    return switch (element) {
      case Expression.Constant constant -> Optional.of(constant.text());
      case Expression.FunctionCall call -> Optional.of(call.name().text());
      case Expression.StringLiteral _,
          Expression.NumberLiteral _,
          Expression.ListLiteral _,
          Expression.ObjectLiteral _ ->
          Optional.empty();
    };
  }

  /** A text as it is written in a schema. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
