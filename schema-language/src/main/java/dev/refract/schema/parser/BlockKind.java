package dev.refract.schema.parser;

import org.jspecify.annotations.Nullable;

/** The blocks of the language, by the keywords that open them. */
enum BlockKind {
  MODEL("model"),
  TYPE("type"),
  VIEW("view"),
  ENUM("enum"),
  DATASOURCE("datasource"),
  GENERATOR("generator");

  private final String keyword;

  BlockKind(String keyword) {
    this.keyword = keyword;
  }

  String keyword() {
    return keyword;
  }

  /** The kind whose keyword starts at the offset. */
  static @Nullable BlockKind at(int offset, Text text) {
    for (BlockKind kind : values()) {
      if (text.startsWith(kind.keyword, offset)) {
        return kind;
      }
    }
    return null;
  }
}
