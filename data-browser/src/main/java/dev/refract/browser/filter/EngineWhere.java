package dev.refract.browser.filter;

import dev.refract.browser.value.CellType;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.value.EngineValues;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.Value;
import dev.refract.orm.request.Where;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions as the engine's: a shape, and its values by number. */
public final class EngineWhere {
  private final List<Object> values = new ArrayList<>();

  /** The values that were numbered so far. */
  public List<Object> values() {
    return List.copyOf(values);
  }

  /** Numbers a value that is not null. */
  public Value number(ScalarField field, CellValue value) {
    values.add(EngineValues.toEngine(field, value));
    return new Value(values.size() - 1);
  }

  public Where of(Condition condition) {
    return switch (condition) {
      case Condition.Comparison comparison ->
          new Where.Scalar(comparison.field(), test(comparison));
      case Condition.Linked(var relation, List<Condition.Comparison> key) ->
          new Where.Related(
              relation,
              relation.isList() ? Where.Quantifier.SOME : Where.Quantifier.IS,
              Where.all(key.stream().map(this::of).toList()));
      case Condition.AllOf(List<Condition> parts) ->
          Where.all(parts.stream().map(this::of).toList());
      case Condition.AnyOf(List<Condition> parts) ->
          new Where.Any(parts.stream().map(this::of).toList());
    };
  }

  private Test test(Condition.Comparison comparison) {
    return switch (comparison.operator()) {
      case IS_NULL -> new Test.IsNull(false);
      case IS_NOT_NULL -> new Test.IsNull(true);
      case EQUALS -> equal(comparison, false);
      case NOT -> equal(comparison, true);
      case LESS -> compare(Test.Comparison.LESS, comparison);
      case AT_MOST -> compare(Test.Comparison.LESS_OR_EQUAL, comparison);
      case GREATER -> compare(Test.Comparison.GREATER, comparison);
      case AT_LEAST -> compare(Test.Comparison.GREATER_OR_EQUAL, comparison);
      case CONTAINS -> text(Test.Part.ANYWHERE, comparison);
      case STARTS_WITH -> text(Test.Part.START, comparison);
      case ENDS_WITH -> text(Test.Part.END, comparison);
    };
  }

  private Test equal(Condition.Comparison comparison, boolean negated) {
    if (CellType.of(comparison.field()) == CellType.JSON) {
      return new Test.JsonEquals(Optional.empty(), operand(comparison), negated);
    }
    return compare(negated ? Test.Comparison.NOT_EQUALS : Test.Comparison.EQUALS, comparison);
  }

  private Test compare(Test.Comparison how, Condition.Comparison comparison) {
    return new Test.Compare(how, operand(comparison));
  }

  private Test text(Test.Part part, Condition.Comparison comparison) {
    return new Test.Text(part, operand(comparison), false, false);
  }

  private Value operand(Condition.Comparison comparison) {
    return number(comparison.field(), comparison.operand());
  }
}
