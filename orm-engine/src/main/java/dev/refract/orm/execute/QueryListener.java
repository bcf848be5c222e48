package dev.refract.orm.execute;

/** Told of each statement after it ran. Called on the thread that ran it. */
@FunctionalInterface
public interface QueryListener {
  QueryListener NONE = event -> {};

  void ran(QueryEvent event);
}
