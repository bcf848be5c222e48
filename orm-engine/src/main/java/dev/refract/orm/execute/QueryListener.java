package dev.refract.orm.execute;

import java.time.Duration;

/** Told of each statement after it ran. Called on the thread that ran it. */
@FunctionalInterface
public interface QueryListener {
  QueryListener NONE = event -> {};

  void ran(QueryEvent event);

  /** Whether events hold the values of parameters, which may be secrets of those who use it. */
  default boolean wantsValues() {
    return false;
  }

  /** A listener that hears of statements only that took so long or longer. */
  static QueryListener slowerThan(Duration threshold, QueryListener listener) {
    return new Relay(
        listener.wantsValues(),
        event -> {
          if (event.duration().compareTo(threshold) >= 0) {
            listener.ran(event);
          }
        });
  }

  /** A listener that hears values too. */
  static QueryListener withValues(QueryListener listener) {
    return new Relay(true, listener);
  }

  /** This listener, then another. */
  default QueryListener and(QueryListener other) {
    if (this.equals(NONE)) {
      return other;
    }
    return other.equals(NONE)
        ? this
        : new Relay(
            wantsValues() || other.wantsValues(),
            event -> {
              ran(event);
              other.ran(event);
            });
  }

  /** Hands events on. */
  record Relay(boolean wantsValues, QueryListener to) implements QueryListener {
    @Override
    public void ran(QueryEvent event) {
      to.ran(event);
    }
  }
}
