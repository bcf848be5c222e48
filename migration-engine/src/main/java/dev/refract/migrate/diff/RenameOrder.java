package dev.refract.migrate.diff;

import dev.refract.migrate.database.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Renames one after the other, so that each new name is free when its turn comes. Two things that
 * change places go by way of a name that nothing has.
 */
final class RenameOrder {
  private static final String TEMPORARY = "renaming_";

  private final UnaryOperator<String> key;
  private final Set<String> taken;
  private final List<Pair<String>> ordered = new ArrayList<>();

  private RenameOrder(Set<String> taken, UnaryOperator<String> key) {
    this.key = key;
    this.taken = taken.stream().map(key).collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * The order.
   *
   * @param renames all at once: no two from or to the same name
   * @param taken the names that are there before
   * @param key what tells one name from another
   */
  static List<Pair<String>> of(
      List<Pair<String>> renames, Set<String> taken, UnaryOperator<String> key) {
    RenameOrder order = new RenameOrder(taken, key);
    order.arrange(renames);
    return order.ordered;
  }

  private void arrange(List<Pair<String>> renames) {
    List<Pair<String>> waiting = new ArrayList<>(renames);
    while (!waiting.isEmpty()) {
      Optional<Pair<String>> possible = waiting.stream().filter(this::isFree).findFirst();
      Pair<String> next = possible.orElseGet(waiting::getFirst);
      waiting.remove(next);
      if (possible.isPresent()) {
        add(next);
      } else {
        String nobody = freeName();
        add(new Pair<>(next.previous(), nobody));
        waiting.add(new Pair<>(nobody, next.next()));
      }
    }
  }

  private boolean isFree(Pair<String> rename) {
    return !taken.contains(key.apply(rename.next()));
  }

  private void add(Pair<String> rename) {
    ordered.add(rename);
    taken.remove(key.apply(rename.previous()));
    taken.add(key.apply(rename.next()));
  }

  private String freeName() {
    int number = 1;
    while (taken.contains(TEMPORARY + number)) {
      number++;
    }
    return TEMPORARY + number;
  }
}
