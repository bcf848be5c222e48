package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Effect;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveSession;
import dev.refract.migrate.review.impact.DurationClass;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Impact.Lock;
import dev.refract.migrate.review.impact.Work;
import dev.refract.migrate.script.ScriptStatement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What only the database that is running can tell: who is in the way, and how large tables are. */
final class LiveLocks {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final long MUCH_DISK = 1_000_000_000;

  private LiveLocks() {}

  /** LK40: a session that has been in a transaction on the table for a long time. */
  static Stream<Finding> blocked(ReviewContext context) {
    if (!context.isConnected()) {
      return Stream.empty();
    }
    StatementImpacts impacts = StatementImpacts.of(context);
    return context.statements().stream()
        .flatMap(statement ->
            impacts.withPartitions(statement).locks().stream()
                .filter(lock -> lock.mode().blocksWrites())
                .filter(lock -> Weight.isInUse(context, lock.relation()))
                .flatMap(lock -> blocked(context, statement, lock)));
  }

  private static Stream<Finding> blocked(
      ReviewContext context, ScriptStatement statement, Lock lock) {
    List<LiveSession> sessions = context.facts().sessions(lock.relation(), LONG);
    if (sessions.isEmpty()) {
      return Stream.empty();
    }
    LiveSession first = sessions.getFirst();
    return Stream.of(
        Rule.BLOCKED_BY_SESSION
            .at(
                statement,
                "Waits for session %d%s, which has been %s on %s for %d s"
                    .formatted(
                        first.process(),
                        first.application().isEmpty() ? "" : " of " + first.application(),
                        first.state(),
                        quote(lock.relation()),
                        first.age().toSeconds()))
            .safer("End it first: SELECT pg_terminate_backend(%d);".formatted(first.process())));
  }

  /** LK41: minutes or hours of work while others wait. */
  static Stream<Finding> large(ReviewContext context) {
    return Effects.of(context).stream()
        .filter(effect ->
            effect.duration().filter(d -> d.compareTo(DurationClass.MINUTES) >= 0).isPresent())
        .filter(effect ->
            effect.impact().strongest().filter(lock -> lock.mode().blocksWrites()).isPresent())
        .map(effect ->
            Rule.LARGE_TABLE
                .at(
                    effect.statement(),
                    "%s takes %s, and blocks %s meanwhile"
                        .formatted(
                            effect.impact().hardest().map(t -> upper(t.work())).orElse("It"),
                            effect.duration().map(DurationClass::words).orElse(""),
                            effect
                                .impact()
                                .strongest()
                                .map(lock -> lock.mode().blocked())
                                .orElse("")))
                .safer("Take the safer way of the statement, or run it when nobody is there."));
  }

  private static String upper(Work work) {
    return switch (work) {
      case REWRITE -> "The rewrite";
      case INDEX_BUILD -> "The index build";
      case ALL_ROWS, SOME_ROWS -> "The change of rows";
      case SCAN, FOREIGN_KEY_CHECK -> "The check of all rows";
    };
  }

  /** LK42: a rewrite of a gigabyte or more. */
  static Stream<Finding> disk(ReviewContext context) {
    return Effects.of(context).stream()
        .filter(effect -> rewrites(effect.impact()))
        .filter(effect -> effect.bytes().orElse(0) >= MUCH_DISK)
        .map(LiveLocks::disk);
  }

  private static boolean rewrites(Impact impact) {
    return impact.tasks().stream().anyMatch(task -> task.work() == Work.REWRITE);
  }

  private static Finding disk(Effect effect) {
    return Rule.DISK_HEADROOM
        .at(
            effect.statement(),
            String.format(
                Locale.ROOT,
                "Writes about %.1f GB anew",
                effect.bytes().orElse(0) / (double) MUCH_DISK))
        .safer("See that the disk has as much free, and that replicas keep up.");
  }
}
