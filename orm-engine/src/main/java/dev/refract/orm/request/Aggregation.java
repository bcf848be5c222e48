package dev.refract.orm.request;

import dev.refract.schema.model.ScalarField;
import java.util.Optional;

/**
 * One figure of an aggregate.
 *
 * @param field missing for {@code _count._all}
 */
public record Aggregation(Function function, Optional<ScalarField> field) {

  /** The functions. */
  public enum Function {
    COUNT("_count"),
    SUM("_sum"),
    AVG("_avg"),
    MIN("_min"),
    MAX("_max");

    private final String key;

    Function(String key) {
      this.key = key;
    }

    /** Its name in arguments and results. */
    public String key() {
      return key;
    }
  }

  /** The name under which the function's result holds it. */
  public String name() {
    return field.map(ScalarField::name).orElse("_all");
  }
}
