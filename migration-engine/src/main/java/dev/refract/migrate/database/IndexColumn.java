package dev.refract.migrate.database;

import java.util.Optional;

/**
 * One column of a key or index.
 *
 * @param direction missing where nobody said; then it is ascending
 * @param operatorClass how values are compared, where that is not the usual way of their type
 */
public record IndexColumn(
    String column, Optional<Direction> direction, Optional<String> operatorClass) {

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

  public Direction effectiveDirection() {
    return direction.orElse(Direction.ASC);
  }
}
