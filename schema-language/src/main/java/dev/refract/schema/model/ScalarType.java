package dev.refract.schema.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The scalar types of the language. */
public enum ScalarType implements FieldType {
  STRING("String"),
  BOOLEAN("Boolean"),
  INT("Int"),
  BIG_INT("BigInt"),
  FLOAT("Float"),
  DECIMAL("Decimal"),
  DATE_TIME("DateTime"),
  JSON("Json"),
  BYTES("Bytes");

  private static final Map<String, ScalarType> BY_KEYWORD =
      Arrays.stream(values()).collect(Collectors.toMap(ScalarType::keyword, t -> t));

  private final String keyword;

  ScalarType(String keyword) {
    this.keyword = keyword;
  }

  /** The name as written in a schema. */
  public String keyword() {
    return keyword;
  }

  public static Optional<ScalarType> of(String keyword) {
    return Optional.ofNullable(BY_KEYWORD.get(keyword));
  }
}
