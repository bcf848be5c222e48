package dev.refract.migrate.backfill;

import java.time.Duration;

/** How a backfill tells how far it is, and hears that it should stop. Called on its thread. */
public interface BackfillProgress {

  /** Tells nobody and never stops. */
  BackfillProgress SILENT = new BackfillProgress() {};

  /**
   * A batch is done and kept.
   *
   * @param rows how many have been filled since the backfill began, earlier runs included
   * @param size how many rows a batch looks at now
   * @param time how long this one took
   */
  default void batch(long rows, int size, Duration time) {}

  /** Asked between batches. */
  default boolean isCancelled() {
    return false;
  }
}
