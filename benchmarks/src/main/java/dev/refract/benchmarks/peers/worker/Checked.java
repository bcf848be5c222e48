package dev.refract.benchmarks.peers.worker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A result that can be compared with those of others. */
public interface Checked {
  long checksum();

  /** The part of a text, of which there may be none. */
  static long of(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /** The part of a time. */
  static long of(Instant time) {
    return time.toEpochMilli() % 1000;
  }

  static long of(Iterable<? extends Checked> all) {
    long sum = 0;
    for (Checked one : all) {
      sum += one.checksum();
    }
    return sum;
  }
}
