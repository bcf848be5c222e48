package dev.refract.migrate.database;

import java.util.function.Function;

/** Before and after, which always travel together. */
public record Pair<T>(T previous, T next) {
  public <R> Pair<R> map(Function<? super T, ? extends R> function) {
    return new Pair<>(function.apply(previous), function.apply(next));
  }

  /** The way back. */
  public Pair<T> reversed() {
    return new Pair<>(next, previous);
  }

  /** Whether what the function sees of both is equal. */
  public boolean same(Function<? super T, ?> view) {
    return view.apply(previous).equals(view.apply(next));
  }
}
