package dev.refract.migrate.review.catalogue;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.IgnoredFinding;
import dev.refract.migrate.review.ReviewBasis;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.ReviewSettings;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.ignore.Ignores;
import dev.refract.migrate.review.lock.Effects;
import dev.refract.migrate.script.SqlScript;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks at a script with every rule of its database. */
public final class Reviewer {
  private Reviewer() {}

  /** Reviews a script on the database that the facts tell of. */
  public static ScriptReview review(SqlScript script, DatabaseFacts facts) {
    return review(script, ReviewBasis.of(facts), ReviewSettings.USUAL);
  }

  /** Reviews a script with the rules that are wanted. */
  public static ScriptReview review(SqlScript script, ReviewBasis basis, ReviewSettings settings) {
    ReviewContext context = new ReviewContext(script, basis);
    List<Finding> found =
        Catalogue.ANALYSERS.stream()
            .filter(analyser -> settings.includes(analyser.rule()))
            .filter(analyser -> analyser.rule().scope().includes(basis.facts().dialect()))
            .flatMap(analyser -> analyser.look().apply(context))
            .toList();
    Ignores ignores = Ignores.of(script);
    List<IgnoredFinding> ignored = ignores.ignored(found);
    List<Finding> findings =
        Stream.concat(found.stream(), ignores.complaints(found, settings))
            .filter(finding -> ignored.stream().noneMatch(one -> one.finding().equals(finding)))
            .sorted(Comparator.comparingInt(Finding::statement).thenComparing(Finding::severity))
            .toList();
    return new ScriptReview(script, findings, ignored, Effects.of(context))
        .ignoring(settings.ignored());
  }
}
