package dev.refract.schema.validation;

import dev.refract.schema.connector.NativeTypeRule;
import dev.refract.schema.connector.NativeTypeRule.Parameters;
import dev.refract.schema.connector.NativeTypeRule.Range;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @db.…}: known to the database, right for the field, with the right arguments. */
final class NativeTypeRules {
  private NativeTypeRules() {}

  static void check(ScalarField field, Context context) {
    if (field.nativeType().isEmpty() || field.scalarType().isEmpty()) {
      return;
    }
    Location at =
        placeOf(field.model().file(), field.syntax(), context)
            .orElseGet(() -> context.lineOf(field));
    check(field.nativeType().get(), field.scalarType().get(), at, context);
  }

  static void check(CompositeType composite, CompositeType.Field field, Context context) {
    if (field.nativeType().isEmpty() || !(field.type() instanceof ScalarType scalar)) {
      return;
    }
    String file = composite.declaration().file();
    Location at =
        placeOf(file, field.syntax(), context)
            .orElseGet(() -> context.places().lineOf(file, field.syntax()));
    check(field.nativeType().get(), scalar, at, context);
  }

  private static void check(NativeType type, ScalarType scalar, Location at, Context context) {
    context
        .datasource()
        .filter(d -> !d.name().equals(type.prefix()))
        .ifPresent(d ->
            context.report(
                SchemaDiagnostics.wrongNativeTypePrefix(at, type.prefix(), d.name(), type.name())));
    NativeTypeRule rule = context.connector().nativeTypes().get(type.name());
    if (rule == null) {
      context.report(
          SchemaDiagnostics.unknownNativeType(
              at,
              type.prefix(),
              type.name(),
              context.connector().title(),
              context.connector().nativeTypes().keySet()));
      return;
    }
    Parameters parameters = rule.parameters();
    int given = type.arguments().size();
    if (given < parameters.required() || given > parameters.required() + parameters.optional()) {
      context.report(
          SchemaDiagnostics.wrongNativeTypeArgumentCount(
              at, type.name(), parameters.required(), parameters.optional(), given));
      return;
    }
    if (!rule.scalarTypes().contains(scalar)) {
      context.report(
          SchemaDiagnostics.nativeTypeOfOtherType(
              at, type.name(), scalar.keyword(), keywords(rule.scalarTypes())));
      return;
    }
    problemOfArguments(type, rule, scalar)
        .ifPresent(problem ->
            context.report(SchemaDiagnostics.invalidNativeTypeArguments(at, print(type), problem)));
  }

  private static Optional<Location> placeOf(
      String file, FieldDeclaration declaration, Context context) {
    for (Attribute attribute : declaration.attributes().reversed()) {
      if (attribute.name().text().indexOf('.') >= 0) {
        return Optional.of(context.places().of(file, attribute));
      }
    }
    return Optional.empty();
  }

  /** What is wrong with the arguments, if anything. */
  private static Optional<String> problemOfArguments(
      NativeType type, NativeTypeRule rule, ScalarType scalar) {
    Parameters parameters = rule.parameters();
    List<String> arguments = type.arguments();
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    if (parameters.optional() == 2 && arguments.size() != 2) {
      return Optional.of("it takes a precision and a scale, or nothing");
    }
    if (parameters.allowsMax() && arguments.getFirst().equalsIgnoreCase("max")) {
      return Optional.empty();
    }
    List<Long> numbers = new ArrayList<>(2);
    for (String argument : arguments) {
      Optional<Long> number = NativeTypeRule.number(argument);
      if (number.isEmpty()) {
        return Optional.of("`%s` is not a whole number".formatted(argument));
      }
      numbers.add(number.get());
    }
    if (numbers.size() == 2 && numbers.get(1) > numbers.get(0)) {
      return Optional.of("the scale cannot be larger than the precision");
    }
    Range first = rule.firstFor(scalar);
    if (!first.contains(numbers.getFirst())) {
      return Optional.of("the number can range from %d to %d".formatted(first.from(), first.to()));
    }
    if (numbers.size() == 2 && !parameters.second().contains(numbers.get(1))) {
      return Optional.of(
          "the scale can range from %d to %d"
              .formatted(parameters.second().from(), parameters.second().to()));
    }
    return Optional.empty();
  }

  /** The scalar type of a native type, if the database knows it with these arguments. */
  static Optional<ScalarType> scalarTypeOf(NativeType type, Context context) {
    NativeTypeRule rule = context.connector().nativeTypes().get(type.name());
    if (rule == null || !isReadable(type, rule.parameters())) {
      return Optional.empty();
    }
    return rule.scalarTypes().stream().findFirst();
  }

  private static boolean isReadable(NativeType type, Parameters parameters) {
    int given = type.arguments().size();
    if (parameters.required() + parameters.optional() == 0) {
      return true;
    }
    boolean counted =
        given == parameters.required() + parameters.optional()
            || (given == 0 && parameters.required() == 0);
    return counted
        && type.arguments().stream()
            .allMatch(a ->
                NativeTypeRule.number(a).isPresent()
                    || (parameters.allowsMax() && a.equalsIgnoreCase("max")));
  }

  /** As written in a schema, without the at sign. */
  static String print(NativeType type) {
    String arguments =
        type.arguments().isEmpty() ? "" : "(" + String.join(", ", type.arguments()) + ")";
    return type.prefix() + "." + type.name() + arguments;
  }

  private static List<String> keywords(Set<ScalarType> types) {
    return types.stream().map(ScalarType::keyword).toList();
  }
}
