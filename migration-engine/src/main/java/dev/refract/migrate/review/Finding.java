package dev.refract.migrate.review;

import java.util.Optional;

/**
 * One thing to know about one statement.
 *
 * @param code stable, such as {@code DS02}; the letters are the family: DS loses data, DD depends
 *     on the data, BC breaks running code, TX concerns the transaction, SL is peculiar to SQLite
 * @param statement number of the statement in the script
 * @param title a few words, such as {@code Drops column "name" with 1,204 values}
 * @param reason why that matters, one or two sentences
 * @param probe the counting query behind it
 * @param saferWay what to do instead, text or SQL
 */
public record Finding(
    String code,
    FindingSeverity severity,
    int statement,
    String title,
    String reason,
    Optional<Probe> probe,
    Optional<String> saferWay) {

  static Finding of(
      String code, FindingSeverity severity, int statement, String title, String reason) {
    return new Finding(
        code, severity, statement, title, reason, Optional.empty(), Optional.empty());
  }

  Finding counted(Probe counting) {
    return new Finding(code, severity, statement, title, reason, Optional.of(counting), saferWay);
  }

  Finding safer(String way) {
    return new Finding(code, severity, statement, title, reason, probe, Optional.of(way));
  }

  /** Whether the statement fails on the rows that are there now. */
  public boolean willFail() {
    return code.startsWith("DD") && severity == FindingSeverity.ERROR;
  }

  /** Whether the person loses data that is there now. */
  public boolean losesData() {
    return code.startsWith("DS") && severity == FindingSeverity.ERROR;
  }
}
