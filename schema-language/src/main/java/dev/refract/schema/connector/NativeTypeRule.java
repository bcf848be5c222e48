package dev.refract.schema.connector;

import dev.refract.schema.model.ScalarType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One native type of a provider.
 *
 * @param scalarTypes the scalar types that can be stored so
 * @param parameters what may stand in its parentheses
 * @param narrower bounds of the first number for scalar types that cannot use all of it
 */
public record NativeTypeRule(
    String name,
    Set<ScalarType> scalarTypes,
    Parameters parameters,
    Map<ScalarType, Range> narrower) {

  /** The bounds of the first number where a field is of the scalar type. */
  public Range firstFor(ScalarType scalar) {
    return narrower.getOrDefault(scalar, parameters.first());
  }

  /**
   * The parameters of a native type.
   *
   * @param required how many must be given
   * @param optional how many may be given besides
   * @param allowsMax whether {@code Max} may stand for the number
   * @param first bounds of the first number
   * @param second bounds of the second number, which is never above the first
   */
  public record Parameters(
      int required, int optional, boolean allowsMax, Range first, Range second) {
    public static final Parameters NONE = new Parameters(0, 0, false, Range.ANY, Range.ANY);

    public static Parameters number(Range range) {
      return new Parameters(1, 0, false, range, Range.ANY);
    }

    public static Parameters optionalNumber(Range range) {
      return new Parameters(0, 1, false, range, Range.ANY);
    }

    public static Parameters optionalNumberOrMax(Range range) {
      return new Parameters(0, 1, true, range, Range.ANY);
    }

    public static Parameters optionalPrecisionAndScale(Range precision, Range scale) {
      return new Parameters(0, 2, false, precision, scale);
    }
  }

  /** Bounds of a number, both included. */
  public record Range(long from, long to) {
    public static final Range ANY = new Range(0, 0xFFFF_FFFFL);

    public boolean contains(long value) {
      return from <= value && value <= to;
    }
  }

  /** A parameter as a whole number, where it is one that a database could take. */
  public static Optional<Long> number(String written) {
    try {
      long value = Long.parseLong(written);
      return Range.ANY.contains(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
