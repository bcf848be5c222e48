package dev.refract.migrate.backfill;

import java.time.Duration;

/** How many rows a batch looks at: fewer where batches take long, so that nobody waits for one. */
final class BatchSize {
  /** How long one should take. */
  static final Duration WANTED = Duration.ofMillis(200);

  private static final int SMALLEST = 10;

  private final int largest;
  private int now;

  BatchSize(int largest) {
    this.largest = largest;
    this.now = largest;
  }

  int now() {
    return now;
  }

  /** Learns from the batch before; at most twice or half of what it was. */
  void took(Duration time) {
    double factor = (double) WANTED.toNanos() / Math.max(1, time.toNanos());
    long next = Math.round(now * Math.clamp(factor, 0.5, 2));
    now = Math.clamp(next, Math.min(SMALLEST, largest), largest);
  }
}
