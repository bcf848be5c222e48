package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.ConfigurationDiagnostics;
import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.model.Places;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.Constant;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import dev.refract.schema.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code extensions = [citext, pg_trgm(schema: "public")]} of a datasource. */
final class ExtensionRules {
  private static final Set<String> OPTIONS = Set.of("map", "schema", "version");

  private ExtensionRules() {}

  static void areNames(Expression value, String file, Context context) {
    List<Expression> elements =
        value instanceof ListLiteral list ? list.elements() : List.of(value);
    List<Expression> others =
        elements.stream()
            .filter(e -> !(e instanceof Constant) && !(e instanceof FunctionCall))
            .toList();
    others.forEach(e -> Properties.reportKind("name of an extension", e, file, context));
    for (Expression element : elements) {
      if (element instanceof FunctionCall call && others.isEmpty()) {
        optionsAreKnown(call, file, context);
      }
    }
  }

  private static void optionsAreKnown(FunctionCall call, String file, Context context) {
    Set<String> seen = new HashSet<>(4);
    for (Argument argument : call.arguments()) {
      Location at = Places.of(file, argument);
      if (argument.name().isEmpty()) {
        context.report(ConfigurationDiagnostics.unnamedExtensionOption(at));
        continue;
      }
      String name = argument.name().get().text();
      if (!seen.add(name)) {
        context.report(Diagnostics.duplicateArgument(at, name));
        continue;
      }
      boolean known = OPTIONS.contains(name);
      if (!known) {
        context.report(ConfigurationDiagnostics.unknownExtensionOption(at, name));
      }
      if (argument.value().isPresent() && !(argument.value().get() instanceof StringLiteral)) {
        Properties.reportKind("text", argument.value().get(), file, context);
        if (known) {
          context.report(ConfigurationDiagnostics.extensionOptionIsNoText(at, name));
        }
      }
    }
  }
}
