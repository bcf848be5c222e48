package dev.refract.migrate.review;

import dev.refract.migrate.review.rewrite.Rewrite;
import java.util.Optional;

/**
 * One thing to know about one statement.
 *
 * @param statement number of the statement in the script; 0 where the script as a whole is meant
 * @param title a few words, such as {@code Drops column "name" with 1,204 values}
 * @param reason why that matters, one or two sentences
 * @param probe the counting query behind it
 * @param saferWay what to do instead, text or SQL
 * @param rewrite the safer way as one that can be taken over
 */
public record Finding(
    Rule rule,
    FindingSeverity severity,
    int statement,
    String title,
    String reason,
    Optional<Probe> probe,
    Optional<String> saferWay,
    Optional<Rewrite> rewrite) {

  /** The code of its rule. */
  public String code() {
    return rule.code();
  }

  /** More or less serious than the rule usually is. */
  public Finding as(FindingSeverity other) {
    return new Finding(rule, other, statement, title, reason, probe, saferWay, rewrite);
  }

  /** With a reason closer to the case than the rule's own. */
  public Finding because(String closer) {
    return new Finding(rule, severity, statement, title, closer, probe, saferWay, rewrite);
  }

  public Finding counted(Probe counting) {
    return new Finding(
        rule, severity, statement, title, reason, Optional.of(counting), saferWay, rewrite);
  }

  public Finding safer(String way) {
    return new Finding(rule, severity, statement, title, reason, probe, Optional.of(way), rewrite);
  }

  /** With a safer way that can be taken over with one action. */
  public Finding with(Rewrite safer) {
    return new Finding(
        rule, severity, statement, title, reason, probe, saferWay, Optional.of(safer));
  }

  /** Whether the statement fails on the rows that are there now. */
  public boolean willFail() {
    return rule.family() == RuleFamily.DD && severity == FindingSeverity.ERROR;
  }

  /** Whether the person loses data that is there now. */
  public boolean losesData() {
    return rule.family() == RuleFamily.DS && severity == FindingSeverity.ERROR;
  }
}
