package dev.refract.orm.request;

/**
 * A value of a request, by its number in {@link BoundRequest#values}.
 *
 * @param slot from 0
 */
public record Value(int slot) implements Operand {
  @Override
  public String toString() {
    return "$" + slot;
  }
}
