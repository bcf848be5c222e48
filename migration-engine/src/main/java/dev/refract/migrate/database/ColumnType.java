package dev.refract.migrate.database;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a column. */
public sealed interface ColumnType {

  /**
   * A type that the engine knows.
   *
   * @param name as SQL has it: {@code TEXT}, {@code VARCHAR}
   * @param arguments what stands in its brackets
   */
  record Known(TypeFamily family, String name, List<Integer> arguments) implements ColumnType {
    public Known {
      arguments = List.copyOf(arguments);
    }

    public Known(TypeFamily family, String name) {
      this(family, name, List.of());
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? name
          : arguments.stream()
              .map(String::valueOf)
              .collect(Collectors.joining(",", name + "(", ")"));
    }
  }

  /** An enum type of the database's own. */
  record OfEnum(TableName name) implements ColumnType {
    @Override
    public String toString() {
      return name.toString();
    }
  }

  /** A type that only the database knows, as SQL has it. */
  record Unsupported(String sql) implements ColumnType {
    @Override
    public String toString() {
      return sql;
    }
  }
}
