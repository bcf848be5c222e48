package dev.refract.migrate.review;

import dev.refract.migrate.review.impact.DurationClass;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Work;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a statement does to the tables that are there.
 *
 * @param statement its number in the script
 * @param impact whom it locks out and what it does meanwhile; on SQLite, where a writer always
 *     locks the whole file, only the work
 * @param rows how many existing rows it touches: 0 where only the catalogue changes, empty where
 *     nobody has counted
 * @param bytes how large the tables are that it works through, with their indexes
 * @param duration how long that may take; empty where the size is not known
 */
public record Effect(
    int statement,
    Impact impact,
    OptionalLong rows,
    OptionalLong bytes,
    Optional<DurationClass> duration) {

  /** Whether it copies a whole table. */
  public boolean rebuild() {
    return impact.does(Work.REWRITE);
  }
}
