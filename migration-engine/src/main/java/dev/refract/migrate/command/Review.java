package dev.refract.migrate.command;

import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.orm.connect.Database;

/** {@code migrate review}: what a script will do to a database. Only reads. */
public final class Review {
  private Review() {}

  /** Reviews against the database as it is now. */
  public static ScriptReview of(Database database, String script) {
    return Reviewer.review(ScriptRunner.of(database).parse(script), facts(database));
  }

  /** What a review may ask of a live database; a count that takes too long has no answer. */
  static DatabaseFacts facts(Database database) {
    return new LiveFacts(database);
  }
}
