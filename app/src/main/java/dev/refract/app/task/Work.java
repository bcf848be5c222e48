package dev.refract.app.task;

/** What a {@link BackgroundTask} does. Runs off the FX thread. */
@FunctionalInterface
public interface Work<T> {
  T run(Monitor monitor) throws Exception;
}
