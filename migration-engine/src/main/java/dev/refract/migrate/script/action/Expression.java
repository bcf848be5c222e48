package dev.refract.migrate.script.action;

import java.util.List;

/**
 * An expression as written, with the functions it calls.
 *
 * @param functions their names in lower case, without schema; {@code CURRENT_TIMESTAMP} and its
 *     like, which are called without brackets, are among them
 */
public record Expression(String text, List<String> functions) {
  public Expression {
    functions = List.copyOf(functions);
  }

  /** An expression that calls nothing. */
  public static Expression constant(String text) {
    return new Expression(text, List.of());
  }

  /** How much its value may change: that of the most changeable function it calls. */
  public Volatility volatility() {
    return functions.stream()
        .map(Volatility::ofFunction)
        .reduce(Volatility.CONSTANT, Volatility::worse);
  }

  /** The functions of which is not known how much they change. */
  public List<String> unknownFunctions() {
    return functions.stream().filter(f -> Volatility.ofFunction(f) == Volatility.UNKNOWN).toList();
  }

  /** Whether it is NULL, written out. */
  public boolean isNull() {
    return text.equalsIgnoreCase("NULL");
  }
}
