package dev.refract.migrate.review.report;

import dev.refract.schema.text.Position;

/** A line and a column as people count them, from 1. */
record Place(int line, int column) {
  static Place of(Position position) {
    return new Place(position.line() + 1, position.column() + 1);
  }
}
