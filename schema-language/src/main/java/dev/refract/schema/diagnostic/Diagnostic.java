package dev.refract.schema.diagnostic;

import dev.refract.schema.text.Location;
import dev.refract.schema.text.TextChange;
import java.util.List;

/**
 * One problem of a schema.
 *
 * @param code stable and searchable, such as {@code R1001}; see {@code docs/diagnostics.md}
 * @param location where the person should look first
 * @param message what is wrong, why, and what to write instead, in one or two sentences
 * @param related other places that matter
 * @param fixes repairs that are certain to help
 */
public record Diagnostic(
    String code,
    Severity severity,
    Location location,
    String message,
    List<Related> related,
    List<Fix> fixes) {
  public Diagnostic {
    related = List.copyOf(related);
    fixes = List.copyOf(fixes);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The same after a change in a file, all its places included. */
  public Diagnostic moved(String file, TextChange change) {
    return new Diagnostic(
        code,
        severity,
        location.moved(file, change),
        message,
        related.stream()
            .map(r -> new Related(r.location().moved(file, change), r.message()))
            .toList(),
        fixes.stream().map(fix -> fix.moved(file, change)).toList());
  }
}
