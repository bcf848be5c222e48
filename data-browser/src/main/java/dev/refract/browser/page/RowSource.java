package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import dev.refract.schema.model.Model;
import java.util.List;

/** Where rows come from. Calls block; failures are the engine's own exceptions. */
public interface RowSource {
  List<Row> read(Slice slice);

  /** How many rows fulfil the condition; may take long on large tables. */
  long count(Model model, Condition condition);

  /** Whether null stands before every value in ascending order, as in SQLite, or after. */
  boolean sortsNullFirst();
}
