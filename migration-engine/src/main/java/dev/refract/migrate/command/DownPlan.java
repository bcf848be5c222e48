package dev.refract.migrate.command;

import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.script.ScriptStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way back of one migration.
 *
 * @param steps what undoes what it did to the schema, in order
 * @param script the text that runs: that of {@code down.sql} where there is one
 * @param written whether the script is that of a {@code down.sql}
 * @param notUndone statements of the migration that a schema does not show, so that nothing undoes
 *     them
 */
public record DownPlan(
    MigrationFile migration,
    List<Reversal> steps,
    String script,
    boolean written,
    List<ScriptStatement> notUndone) {
  public DownPlan {
    steps = List.copyOf(steps);
    notUndone = List.copyOf(notUndone);
  }

  /**
   * One step back.
   *
   * @param summary what it changes, a line each
   * @param statements its SQL, without semicolons
   * @param losses what cannot come back, or goes with it, a sentence each
   */
  public record Reversal(List<String> summary, List<String> statements, List<String> losses) {
    public Reversal {
      summary = List.copyOf(summary);
      statements = List.copyOf(statements);
      losses = List.copyOf(losses);
    }
  }

  /** All that is lost on the way back. */
  public List<String> losses() {
    return steps.stream().map(Reversal::losses).flatMap(List::stream).toList();
  }

  /** How much it undoes; of a written script nobody knows more than its author. */
  public WayBack grade() {
    if (losesData()) {
      return WayBack.RED;
    }
    return notUndone.isEmpty() ? WayBack.GREEN : WayBack.YELLOW;
  }

  /** Whether somebody has to agree to lose something. */
  public boolean losesData() {
    return !losses().isEmpty();
  }

  /** What a person should know before, a sentence each. */
  public List<String> warnings() {
    return Stream.concat(
            losses().stream(),
            notUndone.stream()
                .map(statement ->
                    "Statement "
                        + statement.number()
                        + " of the migration is not undone: "
                        + statement.text().lines().findFirst().orElse("")))
        .toList();
  }
}
