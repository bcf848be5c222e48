package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import java.util.List;

/** Knows what to do about some diagnostics. */
interface Repair {
  /** The diagnostics that it can be asked about. */
  List<Code> codes();

  /** Offers nothing, one thing or several to choose from. */
  void offer(Scene scene);
}
