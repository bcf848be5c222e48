package dev.refract.orm.client;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which queries a hook is about. */
public final class On {
  private static final Set<Action> ALL = EnumSet.allOf(Action.class);

  private final Optional<String> model;
  private final Set<Action> actions;

  private On(Optional<String> model, Set<Action> actions) {
    this.model = model;
    this.actions = actions;
  }

  /** All queries of all models, and raw SQL. */
  public static On everything() {
    return new On(Optional.empty(), ALL);
  }

  /** All queries of a model. */
  public static On model(String name) {
    return new On(Optional.of(name), ALL);
  }

  /** All queries of models that only read. */
  public static On reads() {
    Set<Action> reads = EnumSet.copyOf(ALL);
    reads.removeIf(action -> !action.isRead());
    return new On(Optional.empty(), reads);
  }

  /** All queries of models that change rows. */
  public static On writes() {
    Set<Action> writes = EnumSet.copyOf(ALL);
    writes.removeIf(action -> !action.isWrite());
    return new On(Optional.empty(), writes);
  }

  /** Of these, the ones of some actions. */
  public On doing(Action... some) {
    Set<Action> narrowed = EnumSet.copyOf(List.of(some));
    narrowed.retainAll(actions);
    return new On(model, narrowed);
  }

  /** Of these, the ones of a model. */
  public On of(String name) {
    return new On(Optional.of(name), actions);
  }

  Optional<String> model() {
    return model;
  }

  boolean isAbout(Optional<String> asked, Action action) {
    return actions.contains(action) && (model.isEmpty() || model.equals(asked));
  }
}
