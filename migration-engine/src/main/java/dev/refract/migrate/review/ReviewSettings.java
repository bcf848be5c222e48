package dev.refract.migrate.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a project wants of its reviews.
 *
 * @param enabled those of the rules on request that are looked for
 * @param ignored rules whose findings are accepted everywhere, with where that is said
 */
public record ReviewSettings(Set<Rule> enabled, Map<Rule, String> ignored) {
  public static final ReviewSettings USUAL = new ReviewSettings(Set.of(), Map.of());

  public ReviewSettings {
    enabled = Set.copyOf(enabled);
    ignored = Map.copyOf(ignored);
  }

  /** Whether a rule is looked for. */
  public boolean includes(Rule rule) {
    return !rule.isOnRequest() || enabled.contains(rule);
  }

  /** These settings and what is asked for besides. */
  public ReviewSettings and(ReviewSettings asked) {
    Map<Rule, String> all = new HashMap<>(ignored);
    all.putAll(asked.ignored);
    return new ReviewSettings(enabling(asked.enabled).enabled, all);
  }

  /** These settings with more rules that are looked for. */
  public ReviewSettings enabling(Collection<Rule> rules) {
    Set<Rule> all = new HashSet<>(enabled);
    all.addAll(rules);
    return new ReviewSettings(all, ignored);
  }

  /**
   * These settings with more rules whose findings are accepted.
   *
   * @param where that is said, such as {@code --ignore}
   */
  public ReviewSettings ignoring(Collection<Rule> rules, String where) {
    Map<Rule, String> more = new HashMap<>();
    rules.forEach(rule -> more.put(rule, where));
    return and(new ReviewSettings(Set.of(), more));
  }
}
