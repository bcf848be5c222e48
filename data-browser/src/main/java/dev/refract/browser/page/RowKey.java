package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.value.CellText;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values of a row's key: at most one row of the model has them. */
public record RowKey(Model model, List<ScalarField> fields, List<CellValue> values) {
  public RowKey {
    fields = List.copyOf(fields);
    values = List.copyOf(values);
  }

  /** One equality per field of the key. */
  public List<Condition.Comparison> equalities() {
    return IntStream.range(0, fields.size())
        .mapToObj(i -> Condition.equal(fields.get(i), values.get(i)))
        .toList();
  }

  /** {@code User id 12}: as a sentence names the row. */
  @Override
  public String toString() {
    return IntStream.range(0, fields.size())
        .mapToObj(i -> fields.get(i).name() + " " + CellText.quoted(values.get(i)))
        .collect(Collectors.joining(", ", model.name() + " ", ""));
  }
}
