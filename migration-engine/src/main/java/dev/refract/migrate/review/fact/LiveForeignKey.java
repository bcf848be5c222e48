package dev.refract.migrate.review.fact;

import java.util.List;

/**
 * A foreign key as it is now.
 *
 * @param name empty where it has none
 * @param validated whether all rows are known to keep to it
 */
public record LiveForeignKey(
    String name,
    String table,
    List<String> columns,
    String referencedTable,
    List<String> referencedColumns,
    boolean validated) {
  public LiveForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }
}
