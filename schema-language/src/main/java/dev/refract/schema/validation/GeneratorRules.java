package dev.refract.schema.validation;

import dev.refract.schema.connector.PreviewFeatures;
import dev.refract.schema.diagnostic.ConfigurationDiagnostics;
import dev.refract.schema.model.Generator;
import dev.refract.schema.model.Places;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Generator blocks. */
final class GeneratorRules {
  private static final Set<String> KNOWN =
      Set.of("provider", "output", "engineType", "binaryTargets", "previewFeatures");

  private GeneratorRules() {}

  static void check(Context context) {
    context.schema().generators().forEach(generator -> check(generator, context));
  }

  private static void check(Generator generator, Context context) {
    ConfigBlock block = generator.syntax();
    String file = generator.declaration().file();
    if (Properties.reportMissingValues(block, file, "generator", context)) {
      return;
    }
    value(block, "engineType")
        .filter(v -> !(v instanceof StringLiteral))
        .ifPresent(v -> Properties.reportKind("text", v, file, context));
    Optional<Expression> provider = value(block, "provider");
    if (provider.isEmpty()) {
      context.report(
          ConfigurationDiagnostics.missingProvider(
              Places.of(file, block), "generator", generator.name(), List.of()));
      return;
    }
    if (!isTextOrEnvironment(provider.get(), file, context)) {
      return;
    }
    value(block, "output").ifPresent(v -> isTextOrEnvironment(v, file, context));
    value(block, "binaryTargets")
        .ifPresent(v -> elements(v).forEach(e -> isTextOrEnvironment(e, file, context)));
    value(block, "previewFeatures").ifPresent(v -> previewFeaturesAreKnown(v, file, context));
    for (Property property : block.properties()) {
      if (!KNOWN.contains(property.name().text())
          && property.value().isPresent()
          && !environmentIsReadable(property.value().get(), file, context)) {
        return; // the reference implementation stops at the first one, in an order of its own
      }
    }
  }

  private static boolean environmentIsReadable(Expression value, String file, Context context) {
    return switch (value) {
      case FunctionCall call when call.name().text().equals("env") ->
          isTextOrEnvironment(call, file, context);
      case ListLiteral list ->
          list.elements().stream().allMatch(e -> environmentIsReadable(e, file, context));
      default -> true;
    };
  }

  /**
   * The preview features of a generator that can be read: the reference implementation passes over
   * one with an object among its own properties without a word.
   */
  static List<String> previewFeatures(Generator generator) {
    for (Property property : generator.syntax().properties()) {
      if (!KNOWN.contains(property.name().text())
          && property.value().filter(GeneratorRules::holdsObject).isPresent()) {
        return List.of();
      }
    }
    return generator.previewFeatures();
  }

  private static boolean holdsObject(Expression value) {
    return switch (value) {
      case Expression.ObjectLiteral _ -> true;
      case ListLiteral list -> list.elements().stream().anyMatch(GeneratorRules::holdsObject);
      default -> false;
    };
  }

  private static Optional<Expression> value(ConfigBlock block, String name) {
    return Properties.find(block, name).flatMap(Property::value);
  }

  private static List<Expression> elements(Expression value) {
    return value instanceof ListLiteral list ? list.elements() : List.of(value);
  }

  /** {@code "text"} or {@code env("NAME")}. */
  private static boolean isTextOrEnvironment(Expression value, String file, Context context) {
    if (value instanceof StringLiteral) {
      return true;
    }
    if (!(value instanceof FunctionCall call) || !call.name().text().equals("env")) {
      Properties.reportKind("text", value, file, context);
      return false;
    }
    @Nullable Argument argument = call.arguments().size() == 1 ? call.arguments().getFirst() : null;
    Expression name = argument == null ? null : argument.value().orElse(null);
    if (argument == null || name == null) {
      context.report(ConfigurationDiagnostics.invalidEnvironmentCall(Places.of(file, call)));
      return false;
    }
    if (!(name instanceof StringLiteral)) {
      Properties.reportKind("text", name, file, context);
      return false;
    }
    if (argument.name().isPresent()) {
      context.report(
          ConfigurationDiagnostics.namedEnvironmentArgument(
              Places.of(file, argument), Places.of(file, name)));
    }
    return true;
  }

  private static void previewFeaturesAreKnown(Expression value, String file, Context context) {
    List<String> names = new ArrayList<>();
    boolean readable = true;
    for (Expression element : elements(value)) {
      if (element instanceof StringLiteral(String name, _)) {
        names.add(name);
      } else {
        Properties.reportKind("text", element, file, context);
        readable = false;
      }
    }
    if (!readable) {
      return;
    }
    Location at = Places.of(file, value);
    for (String name : names) {
      switch (PreviewFeatures.state(name, context.schema().provider())) {
        case ACTIVE, HIDDEN -> {}
        case NO_LONGER_NEEDED ->
            context.report(ConfigurationDiagnostics.needlessPreviewFeature(at, name));
        case UNKNOWN ->
            context.report(
                ConfigurationDiagnostics.unknownPreviewFeature(
                    at, name, PreviewFeatures.active(context.schema().provider())));
      }
    }
  }
}
