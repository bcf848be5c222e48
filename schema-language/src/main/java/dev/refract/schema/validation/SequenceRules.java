package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.SchemaDiagnostics;
import dev.refract.schema.model.Places;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.FunctionCall;
import java.util.Set;

/** {@code @default(sequence(…))} of CockroachDB. */
final class SequenceRules {
  private static final Set<String> NUMBERS =
      Set.of("cache", "increment", "minValue", "maxValue", "start");

  private SequenceRules() {}

  static void check(FunctionCall call, String file, Context context) {
    for (Argument argument : call.arguments()) {
      String name = argument.name().map(n -> n.text()).orElse("");
      Expression value = argument.value().orElse(null);
      boolean known = name.equals("virtual") || NUMBERS.contains(name);
      boolean fits =
          name.equals("virtual")
              ? value instanceof Expression.Constant(String word, _)
                  && (word.equals("true") || word.equals("false"))
              : value instanceof Expression.NumberLiteral;
      if (!known) {
        context.report(SchemaDiagnostics.unknownSequenceOption(Places.of(file, argument), name));
      } else if (!fits && value != null) {
        context.report(SchemaDiagnostics.invalidSequenceOption(Places.of(file, value), name));
      }
    }
  }
}
