package dev.refract.orm.client;

/** The direction of an order. */
public enum Direction {
  ASCENDING("asc"),
  DESCENDING("desc");

  private final String keyword;

  Direction(String keyword) {
    this.keyword = keyword;
  }

  String keyword() {
    return keyword;
  }
}
