package dev.refract.browser.filter;

import dev.refract.browser.value.CellText;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as a person reads them: {@code status = PUBLISHED}. */
public final class ConditionText {
  private ConditionText() {}

  public static String of(Condition condition) {
    return switch (condition) {
      case Condition.Comparison(var field, Operator operator, var operand) ->
          operator.hasOperand()
              ? field.name() + " " + operator.label() + " " + CellText.quoted(operand)
              : field.name() + " " + operator.label();
      case Condition.Linked(var relation, var key) ->
          relation.name() + " has " + relation.target().name() + " " + keyText(key);
      case Condition.AllOf(var conditions) -> joined(conditions, " and ");
      case Condition.AnyOf(var conditions) -> joined(conditions, " or ");
    };
  }

  private static String joined(List<Condition> conditions, String word) {
    return conditions.stream()
        .map(c -> c instanceof Condition.AnyOf ? "(" + of(c) + ")" : of(c))
        .collect(Collectors.joining(word));
  }

  private static String keyText(List<Condition.Comparison> key) {
    return key.stream().map(c -> CellText.quoted(c.operand())).collect(Collectors.joining(", "));
  }
}
