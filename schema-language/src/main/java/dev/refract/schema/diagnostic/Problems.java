package dev.refract.schema.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects the diagnostics of one analysis. Not safe for use by several threads. */
public final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();
  private int errors;

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
    if (diagnostic.isError()) {
      errors++;
    }
  }

  public void addAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** All diagnostics in the order they were found. */
  public List<Diagnostic> list() {
    return List.copyOf(found);
  }
}
