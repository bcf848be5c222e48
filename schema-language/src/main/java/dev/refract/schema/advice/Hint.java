package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.Diagnostic;
import java.util.Optional;

/**
 * One piece of advice.
 *
 * @param remedy what to do about it, where that is certain
 */
public record Hint(Diagnostic diagnostic, Optional<Remedy> remedy) {
  static Hint of(Diagnostic diagnostic) {
    return new Hint(diagnostic, Optional.empty());
  }

  static Hint of(Diagnostic diagnostic, Remedy remedy) {
    return new Hint(diagnostic, Optional.of(remedy));
  }
}
