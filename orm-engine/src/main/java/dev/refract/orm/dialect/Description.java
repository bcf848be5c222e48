package dev.refract.orm.dialect;

import java.util.List;
import java.util.Optional;

/**
 * What a database says of a statement that it has not run.
 *
 * @param parameters the types of its question marks, missing where nothing is known
 */
public record Description(List<Optional<ColumnType>> parameters, List<Column> columns) {
  public Description {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
  }

  /**
   * A column of the result.
   *
   * @param type missing where it can hold anything
   * @param table where the values come from as they are, where that is known
   * @param isRequired whether the table has no nulls there; the statement may add some
   */
  public record Column(
      String label, Optional<ColumnType> type, Optional<String> table, boolean isRequired) {}
}
