package dev.refract.orm.execute;

import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.RequestException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The time by which a transaction must be done. When it comes, a running statement is stopped. */
final class Deadline implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("refract-deadlines").factory());

  private final Duration timeout;
  private final Future<?> alarm;
  private boolean isOver;
  private @Nullable PreparedStatement running;

  Deadline(Duration timeout) {
    this.timeout = timeout;
    this.alarm = CLOCK.schedule(this::expire, timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void expire() {
    isOver = true;
    if (running != null) {
      try {
        running.cancel();
      } catch (SQLException failed) {
        // the statement comes to its own end, and nothing is committed after it
        System.getLogger(Deadline.class.getName())
            .log(System.Logger.Level.DEBUG, "a statement could not be stopped", failed);
      }
    }
  }

  /**
   * A statement begins.
   *
   * @throws RequestException P2028 where the time is over
   */
  synchronized void begin(PreparedStatement statement) {
    check();
    running = statement;
  }

  synchronized void end() {
    running = null;
  }

  /** What a failure means: that the time is over, where it is. */
  synchronized RefractException meaning(RefractException failure) {
    return isOver ? tooLate() : failure;
  }

  /** Fails where the time is over. */
  synchronized void check() {
    if (isOver) {
      throw tooLate();
    }
  }

  private RequestException tooLate() {
    return RequestException.transactionFailed(
        "the transaction took longer than its timeout of "
            + timeout.toMillis()
            + " ms and was rolled back");
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }
}
