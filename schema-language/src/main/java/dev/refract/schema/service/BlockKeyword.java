package dev.refract.schema.service;

import java.util.Arrays;
import java.util.Optional;

/** The words that open blocks. */
public enum BlockKeyword {
  MODEL("model"),
  VIEW("view"),
  TYPE("type"),
  ENUM("enum"),
  DATASOURCE("datasource"),
  GENERATOR("generator");

  private final String word;

  BlockKeyword(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether its lines are fields. */
  public boolean hasFields() {
    return this == MODEL || this == VIEW || this == TYPE;
  }

  /** Whether its lines are properties. */
  public boolean hasProperties() {
    return this == DATASOURCE || this == GENERATOR;
  }

  public static Optional<BlockKeyword> of(String word) {
    return Arrays.stream(values()).filter(keyword -> keyword.word.equals(word)).findFirst();
  }
}
