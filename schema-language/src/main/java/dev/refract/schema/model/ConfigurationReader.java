package dev.refract.schema.model;

import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.Constant;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.syntax.Expression.NumberLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.text.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads datasource and generator blocks as far as they can be understood. */
final class ConfigurationReader {
  private ConfigurationReader() {}

  static Datasource datasource(ConfigBlock block, Location at) {
    Map<String, Expression> values = values(block);
    return new Datasource(
        block.name().text(),
        text(values.get("provider")).flatMap(Provider::of),
        Optional.ofNullable(values.get("url")).map(ConfigurationReader::print),
        texts(values.get("schemas")),
        text(values.get("relationMode")).or(() -> text(values.get("referentialIntegrity"))),
        block,
        at);
  }

  static Generator generator(ConfigBlock block, Location at) {
    Map<String, Expression> values = values(block);
    Map<String, String> properties = new LinkedHashMap<>();
    values.forEach((name, value) -> properties.put(name, print(value)));
    properties.remove("provider");
    properties.remove("previewFeatures");
    return new Generator(
        block.name().text(),
        Optional.ofNullable(values.get("provider")).map(ConfigurationReader::print).orElse(""),
        texts(values.get("previewFeatures")),
        properties,
        block,
        at);
  }

  private static Map<String, Expression> values(ConfigBlock block) {
    Map<String, Expression> values = new LinkedHashMap<>();
    for (Property property : block.properties()) {
      property.value().ifPresent(v -> values.put(property.name().text(), v));
    }
    return values;
  }

  private static Optional<String> text(@Nullable Expression value) {
    return value instanceof StringLiteral literal ? Optional.of(literal.value()) : Optional.empty();
  }

  private static List<String> texts(@Nullable Expression value) {
    if (value instanceof ListLiteral list) {
      return list.elements().stream().flatMap(e -> text(e).stream()).toList();
    }
    return text(value).stream().toList();
  }

  /** A text without its quotes, anything else as it would be written. */
  static String print(Expression value) {
    return switch (value) {
      case StringLiteral literal -> literal.value();
      case NumberLiteral literal -> literal.text();
      case Constant constant -> constant.text();
      case FunctionCall call ->
          call.arguments().stream()
              .flatMap(a -> a.value().stream())
              .map(v -> v instanceof StringLiteral s ? '"' + s.value() + '"' : print(v))
              .collect(Collectors.joining(", ", call.name().text() + "(", ")"));
      case ListLiteral list ->
          list.elements().stream()
              .map(ConfigurationReader::print)
              .collect(Collectors.joining(", ", "[", "]"));
      case Expression.ObjectLiteral object ->
          object.members().stream()
              .map(m -> m.name().text() + ": " + print(m.value()))
              .collect(Collectors.joining(", ", "{ ", " }"));
    };
  }
}
