package dev.refract.migrate.database;

import java.util.Optional;

/**
 * One column of a key or index.
 *
 * @param direction missing where nobody said; then it is ascending
 * @param operatorClass how values are compared; missing where nobody said
 */
public record IndexColumn(
    String column, Optional<Direction> direction, Optional<OperatorClass> operatorClass) {

  public IndexColumn(String column, Optional<Direction> direction) {
    this(column, direction, Optional.empty());
  }

  /** The order of an index. */
  public enum Direction {
    ASC,
    DESC
  }

  public static IndexColumn of(String column) {
    return new IndexColumn(column, Optional.empty());
  }

  /** Whether both order their column's values alike. */
  public boolean sortsLike(IndexColumn other) {
    return column.equals(other.column)
        && effectiveDirection() == other.effectiveDirection()
        && (operatorClass
                .map(OperatorClass::name)
                .equals(other.operatorClass.map(OperatorClass::name))
            || (isUsuallyCompared() && other.isUsuallyCompared()));
  }

  private boolean isUsuallyCompared() {
    return operatorClass.isEmpty() || operatorClass.get().usual();
  }

  public Direction effectiveDirection() {
    return direction.orElse(Direction.ASC);
  }
}
