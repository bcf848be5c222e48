package dev.refract.orm.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of the same names. */
public final class RowMaker {
  private final Names names;

  public RowMaker(List<String> names) {
    this.names = new Names(names);
  }

  /**
   * A row of such values, which become the row's own.
   *
   * @throws IllegalArgumentException where there are more or fewer of them than names
   */
  public Row row(@Nullable Object... values) {
    if (values.length != names.list().size()) {
      throw new IllegalArgumentException(values.length + " values for " + names.list());
    }
    return new Row(names, values);
  }
}
