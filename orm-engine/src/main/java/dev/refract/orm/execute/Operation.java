package dev.refract.orm.execute;

/** An action of a model, as {@code User.findMany}. */
public record Operation(String model, String action) {
  @Override
  public String toString() {
    return model + "." + action;
  }
}
