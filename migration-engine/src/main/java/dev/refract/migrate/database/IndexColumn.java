package dev.refract.migrate.database;

import java.util.Optional;

/**
 * One column of a key or index.
 *
 * @param direction missing where nobody said; then it is ascending
 */
public record IndexColumn(String column, Optional<Direction> direction) {

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
