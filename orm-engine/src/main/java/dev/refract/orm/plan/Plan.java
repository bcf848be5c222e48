package dev.refract.orm.plan;

import java.util.List;

/**
 * What to do for a request.
 *
 * @param variables how many results of steps are kept
 * @param isTransaction whether it must happen as a whole
 */
public record Plan(List<Step> steps, Result result, int variables, boolean isTransaction) {
  public Plan {
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    return (isTransaction ? "transaction\n" : "") + PlanPrinter.print(steps, result);
  }
}
