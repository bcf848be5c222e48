package dev.refract.migrate.command;

import dev.refract.migrate.diff.Step;
import dev.refract.migrate.diff.SuspectedRename;
import dev.refract.migrate.render.Script;
import java.util.List;

/**
 * The way from one database to another.
 *
 * @param script its text is what {@code migrate diff --script} prints
 * @param suspectedRenames what is dropped and may have been renamed
 */
public record DiffReport(List<Step> steps, Script script, List<SuspectedRename> suspectedRenames) {
  public DiffReport {
    suspectedRenames = List.copyOf(suspectedRenames);
    steps = List.copyOf(steps);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** A line for each change. */
  public List<String> summary() {
    return steps.stream().flatMap(step -> step.summary().stream()).toList();
  }
}
