package dev.refract.orm.execute;

import dev.refract.orm.dialect.IsolationLevel;
import java.time.Duration;
import java.util.Optional;

/**
 * How a transaction runs.
 *
 * @param maxWait how long to wait for a connection
 * @param timeout how long it may take as a whole; then it is rolled back
 * @param isolation missing for what the database has by itself
 * @param attempts how often it is tried where others get in its way (P2034); 1 for just once
 */
public record TransactionOptions(
    Duration maxWait, Duration timeout, Optional<IsolationLevel> isolation, int attempts) {

  /** As the Prisma client has it: 2 s to begin, 5 s to end. */
  public static final TransactionOptions DEFAULT =
      new TransactionOptions(Duration.ofSeconds(2), Duration.ofSeconds(5), Optional.empty(), 1);

  public TransactionOptions {
    if (maxWait.isNegative() || timeout.isNegative() || attempts < 1) {
      throw new IllegalArgumentException("times are not negative, and there is one attempt");
    }
  }

  public TransactionOptions withMaxWait(Duration wait) {
    return new TransactionOptions(wait, timeout, isolation, attempts);
  }

  public TransactionOptions withTimeout(Duration time) {
    return new TransactionOptions(maxWait, time, isolation, attempts);
  }

  public TransactionOptions withIsolation(IsolationLevel level) {
    return new TransactionOptions(maxWait, timeout, Optional.of(level), attempts);
  }

  /** The work is done again, after a pause that grows, up to so many times in all. */
  public TransactionOptions withAttempts(int times) {
    return new TransactionOptions(maxWait, timeout, isolation, times);
  }
}
