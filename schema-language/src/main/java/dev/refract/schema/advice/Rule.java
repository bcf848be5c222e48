package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.Code;
import java.util.function.Consumer;

/** One kind of advice. */
interface Rule {
  Code code();

  /** Looks at the whole schema once. */
  void look(Ground ground, Consumer<Hint> found);
}
