package dev.refract.migrate.review.fact;

import java.util.List;

/**
 * A domain as it is now.
 *
 * @param base the type that it is made of
 * @param checks what must be true of {@code VALUE}, each as {@code ((VALUE > 0))}
 */
public record LiveDomain(String base, List<String> checks) {
  public LiveDomain {
    checks = List.copyOf(checks);
  }
}
