package dev.refract.migrate.derive;

import dev.refract.migrate.database.Extension;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.Schema;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.Constant;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code extensions = [citext, pg_trgm(schema: "public")]} of a datasource. */
public final class Extensions {
  private static final String PROPERTY = "extensions";

  private Extensions() {}

  /** By name, as the reference has them. */
  public static List<Extension> of(Schema schema) {
    return schema.datasource().stream()
        .map(Datasource::syntax)
        .flatMap(block -> block.properties().stream())
        .filter(property -> property.name().text().equals(PROPERTY))
        .flatMap(property -> property.value().stream())
        .flatMap(value ->
            value instanceof ListLiteral list ? list.elements().stream() : Stream.of(value))
        .flatMap(element -> extension(element).stream())
        .sorted(Comparator.comparing(Extension::name))
        .toList();
  }

  private static Optional<Extension> extension(Expression element) {
    return switch (element) {
      case Constant name -> Optional.of(asked(name.text(), Optional.empty(), Optional.empty()));
      case FunctionCall call ->
          Optional.of(
              asked(
                  option(call, "map").orElse(call.name().text()),
                  option(call, "schema"),
                  option(call, "version")));
      case StringLiteral _, Expression.NumberLiteral _, ListLiteral _, Expression.ObjectLiteral _ ->
          Optional.empty();
    };
  }

  private static Extension asked(
      String name, Optional<String> namespace, Optional<String> version) {
    return new Extension(name, namespace, version, Extension.Origin.SCHEMA);
  }

  private static Optional<String> option(FunctionCall call, String option) {
    return call.arguments().stream()
        .filter(argument -> argument.name().filter(n -> n.text().equals(option)).isPresent())
        .flatMap((Argument argument) -> argument.value().stream())
        .filter(StringLiteral.class::isInstance)
        .map(value -> ((StringLiteral) value).value())
        .findFirst();
  }
}
