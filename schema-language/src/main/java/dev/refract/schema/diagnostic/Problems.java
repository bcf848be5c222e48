package dev.refract.schema.diagnostic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Collects the diagnostics of one analysis, each under what was being looked at. Not safe for use
 * by several threads.
 */
public final class Problems {
  /** Stands for the schema as a whole where a diagnostic is about no declaration of its own. */
  public static final Object WHOLE = new Object();

  private final List<Diagnostic> found = new ArrayList<>();
  private final IdentityHashMap<Object, List<Diagnostic>> bySubject = new IdentityHashMap<>();
  private Object subject = WHOLE;
  private int errors;

  /** From now on, something else is looked at: a declaration, told apart by identity. */
  public void about(Object newSubject) {
    subject = newSubject;
  }

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
    bySubject.computeIfAbsent(subject, _ -> new ArrayList<>(1)).add(diagnostic);
    if (diagnostic.isError()) {
      errors++;
    }
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** All diagnostics in the order they were found. */
  public List<Diagnostic> list() {
    return List.copyOf(found);
  }

  /** The diagnostics that were found while the subject was looked at. */
  public List<Diagnostic> list(Object wantedSubject) {
    return List.copyOf(bySubject.getOrDefault(wantedSubject, List.of()));
  }
}
