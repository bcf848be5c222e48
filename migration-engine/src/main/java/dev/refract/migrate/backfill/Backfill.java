package dev.refract.migrate.backfill;

import dev.refract.migrate.database.TableName;
import java.time.Duration;

/**
 * What is to be filled before a migration can run. It is done when no row meets the condition.
 *
 * @param table has a primary key, along which the batches go
 * @param set what {@code UPDATE … SET} says: {@code "email" = lower("mail")}
 * @param where which rows are to be filled: {@code "email" IS NULL}
 * @param batchSize at most so many rows at a time; fewer where they take long
 * @param pause the rest after each batch, at least as long as the batch took; zero for none
 */
public record Backfill(TableName table, String set, String where, int batchSize, Duration pause) {
  public static final int USUAL_BATCH_SIZE = 1_000;
  public static final Duration USUAL_PAUSE = Duration.ofMillis(50);

  public Backfill {
    if (set.isBlank() || where.isBlank() || batchSize < 1 || pause.isNegative()) {
      throw new IllegalArgumentException("nothing to fill, or no way to do it");
    }
  }

  /** Without rests, where nobody else needs the database. */
  public Backfill withoutPause() {
    return new Backfill(table, set, where, batchSize, Duration.ZERO);
  }

  /** With the usual batches and pauses. */
  public Backfill(TableName table, String set, String where) {
    this(table, set, where, USUAL_BATCH_SIZE, USUAL_PAUSE);
  }
}
