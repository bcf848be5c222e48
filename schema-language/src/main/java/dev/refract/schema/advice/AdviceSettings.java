package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.Code;
import java.util.Set;

/**
 * Which hints a project wants.
 *
 * @param off the codes of those it does not want
 */
public record AdviceSettings(Set<String> off) {
  /** Every hint. */
  public static final AdviceSettings EVERYTHING = new AdviceSettings(Set.of());

  public AdviceSettings {
    off = Set.copyOf(off);
  }

  public boolean wants(Code code) {
    return !off.contains(code.id());
  }
}
