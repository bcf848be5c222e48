package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import java.util.Optional;

/**
 * How far a script is that runs in pieces.
 *
 * @param kept how many statements have run for good
 * @param running the statement that runs now, outside of any transaction
 */
public record RunProgress(int kept, Optional<ScriptStatement> running) {

  /**
   * What to find in the history when the process ends here.
   *
   * @param count how many statements there are in all
   */
  public String text(int count) {
    String done = kept + " of " + count + " statements have run and are kept.";
    return running
        .map(statement ->
            done
                + " Statement "
                + statement.number()
                + " was started outside of a transaction; look whether it came to its end: "
                + statement.text())
        .orElse(done);
  }
}
