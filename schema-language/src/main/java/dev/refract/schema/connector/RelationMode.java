package dev.refract.schema.connector;

import java.util.Optional;

/** Who guards relations: foreign keys of the database, or the engine. */
public enum RelationMode {
  FOREIGN_KEYS("foreignKeys"),
  PRISMA("prisma");

  private final String keyword;

  RelationMode(String keyword) {
    this.keyword = keyword;
  }

  /** What is written in {@code relationMode = "…"}. */
  public String keyword() {
    return keyword;
  }

  /** The mode of a keyword. */
  public static Optional<RelationMode> of(String keyword) {
    for (RelationMode mode : values()) {
      if (mode.keyword.equals(keyword)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
