package dev.refract.migrate.review.fact;

import java.util.List;

/** A primary key or unique constraint as it is now. */
public record LiveKey(String name, List<String> columns, boolean primary) {
  public LiveKey {
    columns = List.copyOf(columns);
  }
}
