package dev.refract.app.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One piece of slow work with a title, progress and an end. Handlers and properties change on the
 * FX thread only (in tests: on the thread of the {@link TaskRunner}).
 */
public final class BackgroundTask<T> {
  private final String title;
  private final Work<T> work;
  private final ReadOnlyObjectWrapper<TaskState> state =
      new ReadOnlyObjectWrapper<>(TaskState.READY);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final List<Consumer<? super T>> successHandlers = new ArrayList<>();
  private final List<Consumer<? super Throwable>> failureHandlers = new ArrayList<>();
  private final List<Runnable> finishHandlers = new ArrayList<>();
  private volatile @Nullable Thread thread;

  private BackgroundTask(String title, Work<T> work) {
    this.title = title;
    this.work = work;
  }

  /**
   * A task that has not started yet; {@link TaskRunner#run} starts it.
   *
   * @param title what it does, for progress displays and messages, such as {@code Apply migrations}
   */
  public static <T> BackgroundTask<T> of(String title, Work<T> work) {
    return new BackgroundTask<>(title, work);
  }

  public BackgroundTask<T> onSuccess(Consumer<? super T> handler) {
    successHandlers.add(handler);
    return this;
  }

  public BackgroundTask<T> onFailure(Consumer<? super Throwable> handler) {
    failureHandlers.add(handler);
    return this;
  }

  /** Runs after success, failure and cancellation, after their own handlers. */
  public BackgroundTask<T> onFinished(Runnable handler) {
    finishHandlers.add(handler);
    return this;
  }

  /** Asks the work to stop: its thread is interrupted, its monitor says so. Safe at any time. */
  public void cancel() {
    cancelled.set(true);
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  public String title() {
    return title;
  }

  public ReadOnlyObjectProperty<TaskState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public TaskState state() {
    return state.get();
  }

  /** From 0 to 1; below 0 while it cannot be told. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  /** Runs the work on this thread and reports through {@code ui}. */
  void execute(UiThread ui) {
    thread = Thread.currentThread();
    ui.run(() -> state.set(TaskState.RUNNING));
    Monitor monitor = new UiMonitor(ui);
    try {
      monitor.checkCancelled();
      T result = work.run(monitor);
      monitor.checkCancelled();
      ui.run(
          () -> finish(TaskState.SUCCEEDED, () -> successHandlers.forEach(h -> h.accept(result))));
    } catch (CancellationException stopped) {
      ui.run(() -> finish(TaskState.CANCELLED, () -> {}));
    } catch (Throwable failure) {
      boolean unwanted = cancelled.get();
      ui.run(() -> {
        if (unwanted) {
          finish(TaskState.CANCELLED, () -> {});
        } else {
          finish(TaskState.FAILED, () -> failed(failure));
        }
      });
    } finally {
      thread = null;
    }
  }

  private void failed(Throwable failure) {
    if (failureHandlers.isEmpty()) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, failure);
    }
    failureHandlers.forEach(handler -> handler.accept(failure));
  }

  private void finish(TaskState end, Runnable handlers) {
    state.set(end);
    try {
      handlers.run();
    } finally {
      finishHandlers.forEach(Runnable::run);
    }
  }

  private final class UiMonitor implements Monitor {
    private final UiThread ui;

    UiMonitor(UiThread ui) {
      this.ui = ui;
    }

    @Override
    public void message(String text) {
      ui.run(() -> message.set(text));
    }

    @Override
    public void progress(double done) {
      ui.run(() -> progress.set(done));
    }

    @Override
    public boolean isCancelled() {
      return cancelled.get();
    }
  }
}
