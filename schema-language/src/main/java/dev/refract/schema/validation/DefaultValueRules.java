package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.Places;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.TimestampText;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.syntax.Expression.NumberLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import dev.refract.schema.text.Location;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Default values: literals that can be read, functions that the provider knows. */
final class DefaultValueRules {
  private static final Set<String> FUNCTIONS =
      Set.of("autoincrement", "cuid", "dbgenerated", "nanoid", "now", "uuid", "ulid", "auto");

  private DefaultValueRules() {}

  static void check(ScalarField field, Context context) {
    Optional<Attribute> attribute = field.attribute("default");
    if (attribute.isEmpty()) {
      return;
    }
    if (field.defaultConstraintName().isPresent()) {
      constraintNameIsSupported(field, attribute.get(), context);
    }
    if (field.scalarType().isPresent()) {
      check(attribute.get(), field.model().file(), field.scalarType().get(), context);
    }
  }

  /** The default of a composite type's field. */
  static void check(CompositeType composite, CompositeType.Field field, Context context) {
    if (field.type() instanceof ScalarType scalar) {
      field.syntax().attributes().stream()
          .filter(a -> a.name().text().equals("default"))
          .forEach(a -> check(a, composite.declaration().file(), scalar, context));
    }
  }

  private static void check(Attribute attribute, String file, ScalarType type, Context context) {
    Expression value = value(attribute);
    if (value != null) {
      check(value, file, type, context);
    }
  }

  private static void constraintNameIsSupported(
      ScalarField field, Attribute attribute, Context context) {
    Location at = context.placeOf(field.model(), attribute);
    String name = field.defaultConstraintName().orElseThrow();
    if (!context.can(Capability.NAMED_DEFAULTS)) {
      context.report(SchemaDiagnostics.unsupportedDefaultName(at, context.connector().title()));
    }
    if (!context.connector().names().fits(name)) {
      context.report(SchemaDiagnostics.nameTooLong(at, name, context.connector().names().limit()));
    }
  }

  private static void check(Expression value, String file, ScalarType type, Context context) {
    Location at = Places.of(file, value);
    switch (value) {
      case ListLiteral list -> list.elements().forEach(e -> check(e, file, type, context));
      case StringLiteral(String text, _) ->
          problemOfText(text, type)
              .ifPresent(p -> context.report(SchemaDiagnostics.unreadableDefault(at, text, p)));
      case NumberLiteral(String text, _) -> {
        boolean whole = type == ScalarType.INT || type == ScalarType.BIG_INT;
        if (whole && !isLong(text)) {
          context.report(
              SchemaDiagnostics.unreadableDefault(at, text, "a whole number of at most 64 bits"));
        }
      }
      case FunctionCall call -> functionIsKnown(call, at, context);
      case Expression.Constant _, Expression.ObjectLiteral _ -> {}
    }
  }

  private static void functionIsKnown(FunctionCall call, Location at, Context context) {
    String name = call.name().text();
    if (name.equals("auto") && !context.can(Capability.AUTO_DEFAULT)) {
      context.report(SchemaDiagnostics.unsupportedFunction(at, name, context.connector().title()));
    } else if (name.equals("sequence") && context.can(Capability.SEQUENCE_DEFAULT)) {
      SequenceRules.check(call, at.file(), context);
    } else if (!FUNCTIONS.contains(name)) {
      context.report(Diagnostics.unknownFunction(at, name, FUNCTIONS));
    }
  }

  private static Optional<String> problemOfText(String text, ScalarType type) {
    return switch (type) {
      case JSON -> Literals.isJson(text) ? Optional.empty() : Optional.of("JSON");
      case BYTES -> Literals.isBase64(text) ? Optional.empty() : Optional.of("base64");
      case DATE_TIME ->
          TimestampText.read(text).isPresent()
              ? Optional.empty()
              : Optional.of("a time such as `2026-01-31T12:00:00Z`");
      case DECIMAL -> Literals.isDecimal(text) ? Optional.empty() : Optional.of("a decimal number");
      case STRING, BOOLEAN, INT, BIG_INT, FLOAT -> Optional.empty();
    };
  }

  private static boolean isLong(String text) {
    try {
      Long.parseLong(text);
      return true;
    } catch (NumberFormatException notWhole) {
      return false;
    }
  }

  private static @Nullable Expression value(Attribute attribute) {
    for (Argument argument : attribute.arguments()) {
      if (argument.name().isEmpty() || argument.name().get().text().equals("value")) {
        return argument.value().orElse(null);
      }
    }
    return null;
  }
}
