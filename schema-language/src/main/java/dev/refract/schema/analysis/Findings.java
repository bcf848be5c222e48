package dev.refract.schema.analysis;

import dev.refract.schema.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an analysis has found so far.
 *
 * @param examined by file, one for each declaration
 * @param configuration about datasource and generators
 * @param whole about no declaration of its own
 */
record Findings(
    Map<String, List<Examined>> examined, List<Diagnostic> configuration, List<Diagnostic> whole) {

  /** Whether every name and attribute has a meaning. */
  boolean isResolved(Sources sources) {
    return Stream.concat(sources.diagnostics().stream(), resolving())
        .noneMatch(Diagnostic::isError);
  }

  /** Whether there are errors that make it useless to ask the rules about declarations. */
  boolean hasErrors(Sources sources) {
    return !isResolved(sources) || configuration.stream().anyMatch(Diagnostic::isError);
  }

  /** All diagnostics; what the rules say only where they were to be asked. */
  Stream<Diagnostic> all(Sources sources) {
    Stream<Diagnostic> early =
        Stream.of(sources.diagnostics().stream(), resolving(), configuration.stream())
            .flatMap(s -> s);
    return hasErrors(sources) ? early : Stream.of(early, whole.stream(), checked()).flatMap(s -> s);
  }

  private Stream<Diagnostic> resolving() {
    return examined.values().stream().flatMap(List::stream).flatMap(e -> e.resolving().stream());
  }

  private Stream<Diagnostic> checked() {
    return examined.values().stream()
        .flatMap(List::stream)
        .flatMap(e -> e.checked().stream())
        .flatMap(c -> c.diagnostics().stream());
  }
}
