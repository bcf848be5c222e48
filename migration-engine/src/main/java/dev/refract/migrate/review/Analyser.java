package dev.refract.migrate.review;

import dev.refract.migrate.script.action.StatementAction;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for one rule.
 *
 * @param look gives the findings of a script
 */
public record Analyser(Rule rule, Function<ReviewContext, Stream<Finding>> look) {

  /** Looks at every action of a kind by itself. */
  public static <A extends StatementAction> Analyser each(
      Rule rule, Class<A> kind, BiFunction<ReviewContext, Occurrence<A>, Stream<Finding>> look) {
    return new Analyser(
        rule, context -> context.each(kind).flatMap(found -> look.apply(context, found)));
  }
}
