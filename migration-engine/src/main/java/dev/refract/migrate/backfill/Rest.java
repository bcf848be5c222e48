package dev.refract.migrate.backfill;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets others have the database for a while. */
interface Rest {
  /** As long as is asked, or until the thread is interrupted. */
  Rest PARKED =
      time -> {
        long end = System.nanoTime() + time.toNanos();
        long left = time.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
          LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
          left = end - System.nanoTime();
        }
      };

  void take(Duration time);
}
