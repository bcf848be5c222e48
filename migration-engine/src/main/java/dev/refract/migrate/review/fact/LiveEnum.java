package dev.refract.migrate.review.fact;

import java.util.List;

/**
 * An enum as it is now.
 *
 * @param values in their order
 * @param uses the columns of this type
 */
public record LiveEnum(String name, List<String> values, List<Use> uses) {

  /** A column of the type. */
  public record Use(String table, String column) {}

  public LiveEnum {
    values = List.copyOf(values);
    uses = List.copyOf(uses);
  }
}
