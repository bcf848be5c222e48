package dev.refract.app.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Starts tasks and knows those that run. One per application. */
public final class TaskRunner {
  private final Executor executor;
  private final UiThread ui;
  private final boolean immediate;
  private final ObservableList<BackgroundTask<?>> running = FXCollections.observableArrayList();

  private TaskRunner(Executor executor, UiThread ui, boolean immediate) {
    this.executor = executor;
    this.ui = ui;
    this.immediate = immediate;
  }

  /** Each task on a virtual thread of its own, results on the FX thread. */
  public static TaskRunner onVirtualThreads() {
    AtomicLong number = new AtomicLong();
    Executor threads =
        action -> Thread.ofVirtual().name("task-" + number.incrementAndGet()).start(action);
    return new TaskRunner(threads, UiThread.fx(), false);
  }

  /** Runs every task to its end before {@link #run} returns, without delays. For tests. */
  public static TaskRunner immediate() {
    return new TaskRunner(Runnable::run, UiThread.calling(), true);
  }

  /** Starts the task. Call on the FX thread. */
  public <T> BackgroundTask<T> run(BackgroundTask<T> task) {
    return runAfter(Duration.ZERO, task);
  }

  /** Shorthand for a task that needs no handle. */
  public <T> BackgroundTask<T> run(String title, Work<T> work) {
    return run(BackgroundTask.of(title, work));
  }

  /** Starts the task after a pause, in which it can still be cancelled. */
  public <T> BackgroundTask<T> runAfter(Duration pause, BackgroundTask<T> task) {
    if (!pause.isPositive() || immediate) {
      running.add(task);
      task.onFinished(() -> running.remove(task));
    }
    executor.execute(() -> {
      if (pause.isPositive() && !immediate) {
        try {
          Thread.sleep(pause);
        } catch (InterruptedException wokenToCancel) {
          Thread.currentThread().interrupt();
        }
      }
      task.execute(ui);
    });
    return task;
  }

  /** Hands an action to the FX thread. */
  public void onUiThread(Runnable action) {
    ui.run(action);
  }

  /** Tasks that have started without a pause and are not over, for the status bar. */
  public ObservableList<BackgroundTask<?>> running() {
    return running;
  }
}
