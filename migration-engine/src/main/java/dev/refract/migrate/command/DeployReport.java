package dev.refract.migrate.command;

import java.time.Duration;
import java.util.List;

/**
 * What deploying did.
 *
 * @param applied in order; empty when nothing was pending
 * @param stopped whether it was cancelled before all pending migrations had run
 */
public record DeployReport(List<Applied> applied, boolean stopped) {

  public DeployReport {
    applied = List.copyOf(applied);
  }

  /**
   * One migration that ran.
   *
   * @param notes what the person should know although it went well, each a sentence
   */
  public record Applied(String name, int statements, Duration time, List<String> notes) {
    public Applied {
      notes = List.copyOf(notes);
    }
  }

  public List<String> names() {
    return applied.stream().map(Applied::name).toList();
  }
}
