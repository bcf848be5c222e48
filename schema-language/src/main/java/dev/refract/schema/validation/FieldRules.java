package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.ConstraintScope;
import dev.refract.schema.connector.ConstraintScope.Member;
import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fields: what their type needs of the database, and names that keys take. */
final class FieldRules {
  private static final Pattern DATABASE_TYPE =
      Pattern.compile("(?<name>[^(]+)(?:\\((?<arguments>.*?)\\))?(?<rest>.+)?");

  private FieldRules() {}

  static void typeIsSupported(ScalarField field, Context context) {
    String title = context.connector().title();
    if (field.type() == ScalarType.JSON && !context.can(Capability.JSON)) {
      context.report(
          SchemaDiagnostics.unsupportedScalarType(
              context.lineOf(field), field.name(), "Json", title));
    } else if (field.type() == ScalarType.DECIMAL && !context.can(Capability.DECIMAL)) {
      context.report(
          SchemaDiagnostics.unsupportedScalarType(
              context.lineOf(field), field.name(), "Decimal", title));
    }
    if (field.isList() && !context.can(Capability.SCALAR_LISTS)) {
      context.report(SchemaDiagnostics.unsupportedList(context.lineOf(field), field.name(), title));
    } else if (field.isList()
        && field.type() == ScalarType.JSON
        && !context.can(Capability.JSON_LISTS)) {
      context.report(
          SchemaDiagnostics.unsupportedScalarType(
              context.lineOf(field), field.name(), "Json[]", title));
    }
  }

  /** Clients address a compound key by its name, next to the fields. */
  static void nameDiffersFromKeys(Field field, List<Index> namedKeys, Context context) {
    for (Index key : namedKeys) {
      if (key.clientName().orElseThrow().equals(field.name())) {
        context.report(
            SchemaDiagnostics.clientNameIsField(
                context.blockOf(field.model()), key.attribute().name().text(), field.name()));
      }
    }
  }

  static void defaultConstraintNameIsFree(ScalarField field, DatabaseNames names, Context context) {
    if (!context.can(Capability.NAMED_DEFAULTS) || field.defaultValue().isEmpty()) {
      return;
    }
    String name = context.connector().names().defaultValue(field);
    for (ConstraintScope scope : names.violations(Member.DEFAULT, field.model(), name)) {
      context.report(
          SchemaDiagnostics.duplicateConstraintName(
              context.argumentOf(field, "default", "map"), name, scope.description()));
    }
  }

  /** {@code Unsupported("…")} is only for what the language cannot say. */
  static void unsupportedTypeHasNoNativeType(ScalarField field, Context context) {
    if (!(field.type() instanceof FieldType.Unsupported(String written))
        || context.datasource().isEmpty()) {
      return;
    }
    Matcher type = DATABASE_TYPE.matcher(written);
    if (!type.matches()) {
      return;
    }
    List<String> arguments =
        Optional.ofNullable(type.group("arguments")).stream()
            .flatMap(a -> Stream.of(a.split(",", -1)))
            .map(String::strip)
            .toList();
    NativeType nativeType =
        new NativeType(context.datasource().get().name(), type.group("name").strip(), arguments);
    NativeTypeRules.scalarTypeOf(nativeType, context)
        .ifPresent(scalar -> {
          Location at = context.lineOf(field);
          context.report(
              SchemaDiagnostics.needlessUnsupported(
                  at, written, scalar.keyword(), NativeTypeRules.print(nativeType)));
        });
  }
}
