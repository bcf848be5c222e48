package dev.refract.browser.view;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where slow work runs and where its results are handed over.
 *
 * @param ui leads to the FX thread; in tests of view-models, to the calling one
 */
public record Threads(Executor background, Executor ui) {

  /** Runs the work in the background, then one of the two handlers on the FX thread. */
  public <T> void run(
      Supplier<T> work, Consumer<? super T> done, Consumer<? super RuntimeException> failed) {
    background.execute(() -> {
      try {
        T result = work.get();
        ui.execute(() -> done.accept(result));
      } catch (RuntimeException failure) {
        ui.execute(() -> failed.accept(failure));
      }
    });
  }
}
