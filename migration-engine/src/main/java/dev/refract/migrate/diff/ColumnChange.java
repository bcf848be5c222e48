package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Pair;
import java.util.Optional;
import java.util.Set;

/**
 * A column that is in both tables, and what differs.
 *
 * @param cast what happens to the values, where the type differs
 */
public record ColumnChange(Pair<Column> columns, Set<Aspect> aspects, Optional<Cast> cast) {
  public ColumnChange {
    aspects = Set.copyOf(aspects);
    if (cast.isPresent() != aspects.contains(Aspect.TYPE)) {
      throw new IllegalArgumentException("a cast goes with a changed type");
    }
  }

  /** What can differ. */
  public enum Aspect {
    ARITY,
    TYPE,
    DEFAULT,
    /** Whether the database counts it up. */
    COUNTER
  }

  /** What a change of type does to the values that are there. */
  public enum Cast {
    /** Every value has a form in the new type. */
    SAFE,
    /** Some values may be lost or make the change fail. */
    RISKY,
    /** The values cannot be kept. */
    IMPOSSIBLE
  }

  public boolean changesSomething() {
    return !aspects.isEmpty();
  }

  public boolean changes(Aspect aspect) {
    return aspects.contains(aspect);
  }

  public boolean becomesRequired() {
    return changes(Aspect.ARITY) && columns.next().isRequired();
  }
}
