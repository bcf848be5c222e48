package dev.refract.benchmarks.peers.worker;

import java.util.List;
import java.util.Objects;

/** One way to do the operations. Belongs to one thread. */
public interface Contender {
  Variants variants();

  /** Deletes all rows that were not there from the start. */
  void clean() throws Exception;

  /** A number that is the same for all contenders that read the same. */
  default long checksum(Object result) {
    return switch (result) {
      case Checked checked -> checked.checksum();
      case List<?> all -> all.stream().map(Objects::requireNonNull).mapToLong(this::checksum).sum();
      default -> throw new IllegalArgumentException("no checksum of " + result.getClass());
    };
  }
}
