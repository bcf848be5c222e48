package dev.refract.app.task;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stream of the same work, of which only the newest matters: a new request cancels the one before
 * it, and an old result never overtakes a newer one.
 */
public final class LatestWins {
  private final TaskRunner runner;
  private final Duration pause;
  private @Nullable BackgroundTask<?> latest;

  /**
   * A stream with a debounce.
   *
   * @param pause how long a request waits for a newer one before it starts
   */
  public LatestWins(TaskRunner runner, Duration pause) {
    this.runner = runner;
    this.pause = pause;
  }

  /** Asks for the work; the handlers run only when nothing newer was asked for meanwhile. */
  public <T> void submit(
      String title,
      Work<T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super Throwable> onFailure) {
    cancel();
    BackgroundTask<T> task = BackgroundTask.of(title, work);
    latest = task;
    task.onSuccess(result -> {
      if (latest == task) {
        onSuccess.accept(result);
      }
    });
    task.onFailure(failure -> {
      if (latest == task) {
        onFailure.accept(failure);
      }
    });
    runner.runAfter(pause, task);
  }

  public void cancel() {
    if (latest != null) {
      latest.cancel();
      latest = null;
    }
  }
}
