package dev.refract.orm.dialect;

import java.util.List;

/**
 * A statement that a person wrote, as the driver takes it.
 *
 * @param parameters the parameter of each question mark, by its number from 0
 */
public record RawStatement(String sql, List<Integer> parameters) {
  public RawStatement {
    parameters = List.copyOf(parameters);
  }
}
