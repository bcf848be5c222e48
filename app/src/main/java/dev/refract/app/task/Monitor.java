package dev.refract.app.task;

import java.util.concurrent.CancellationException;

/** How running work tells what it does and hears that it is no longer wanted. */
public interface Monitor {

  /** A short sentence for the person, such as {@code Applying 2 of 5}. */
  void message(String text);

  /**
   * How far the work is.
   *
   * @param done from 0 to 1; below 0 when it cannot be told
   */
  void progress(double done);

  boolean isCancelled();

  /**
   * Stops the work here when it was cancelled.
   *
   * @throws CancellationException which the task takes as the normal end of cancelled work
   */
  default void checkCancelled() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }
}
