package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a statement locks and what work it does meanwhile.
 *
 * @param locks at most one for each relation, the strongest
 * @param tasks the work, none where only the catalogue changes
 */
public record Impact(List<Lock> locks, List<Task> tasks) {
  /** Nothing that anybody would wait for. */
  public static final Impact NONE = new Impact(List.of(), List.of());

  public Impact {
    locks = List.copyOf(locks);
    tasks = List.copyOf(tasks);
  }

  /** A lock that is held to the end of the transaction. */
  public record Lock(TableName relation, LockMode mode) {}

  /**
   * Work on a relation.
   *
   * @param certain false where it depends on something that is not known, such as the type that a
   *     column has now
   */
  public record Task(TableName relation, Work work, boolean certain) {}

  /** Whatever either of two statements locks and does. */
  public Impact and(Impact other) {
    Map<TableName, LockMode> strongest = new LinkedHashMap<>();
    for (List<Lock> some : List.of(locks, other.locks)) {
      some.forEach(lock -> strongest.merge(lock.relation(), lock.mode(), LockMode::stronger));
    }
    List<Lock> all = new ArrayList<>();
    strongest.forEach((relation, mode) -> all.add(new Lock(relation, mode)));
    Set<Task> both = new LinkedHashSet<>(tasks);
    both.addAll(other.tasks);
    return new Impact(all, withoutCovered(both));
  }

  /** A rewrite reads the table and builds its indexes anyway. */
  private static List<Task> withoutCovered(Set<Task> tasks) {
    return tasks.stream()
        .filter(task ->
            task.work() == Work.FOREIGN_KEY_CHECK
                || tasks.stream()
                    .noneMatch(other ->
                        other.work() == Work.REWRITE
                            && task.work() != Work.REWRITE
                            && other.certain()
                            && other.relation().equals(task.relation())))
        .toList();
  }

  /** Only what concerns relations of which the test is true. */
  public Impact on(Predicate<TableName> relations) {
    return new Impact(
        locks.stream().filter(lock -> relations.test(lock.relation())).toList(),
        tasks.stream().filter(task -> relations.test(task.relation())).toList());
  }

  public boolean isNothing() {
    return locks.isEmpty() && tasks.isEmpty();
  }

  /** The strongest lock. */
  public Optional<Lock> strongest() {
    return locks.stream().max(Comparator.comparing(Lock::mode));
  }

  /** The lock on a relation. */
  public Optional<LockMode> lockOn(TableName relation) {
    return locks.stream()
        .filter(lock -> lock.relation().equals(relation))
        .map(Lock::mode)
        .findFirst();
  }

  public boolean does(Work work) {
    return tasks.stream().anyMatch(task -> task.work() == work);
  }

  /** The work that takes the longest. */
  public Optional<Task> hardest() {
    return tasks.stream().max(Comparator.comparing(Task::work));
  }
}
