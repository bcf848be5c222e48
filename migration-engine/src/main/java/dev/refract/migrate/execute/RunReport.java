package dev.refract.migrate.execute;

import java.util.List;

/**
 * The end of a script that ran.
 *
 * @param wanted whether it ran at all; see {@link RunBracket#opening}
 * @param notes what the person should know although it went well, each a sentence
 */
public record RunReport(boolean wanted, List<String> notes) {
  public RunReport {
    notes = List.copyOf(notes);
  }
}
