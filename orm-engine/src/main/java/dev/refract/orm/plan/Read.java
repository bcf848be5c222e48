package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.UniqueKey;
import dev.refract.orm.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a result, with the rows that hang on them: one statement for each level, never one for
 * each row.
 *
 * @param variable where its raw rows are kept, for its children to ask by
 * @param statement missing where an earlier step has fetched the rows into the variable, and where
 *     none are asked for
 * @param types of the columns: first those that show, then those needed for joining, then counts
 * @param names of what shows of a row: fields, {@code _count} where there are counts, children
 * @param counts the names in {@code _count}; their columns are the last ones
 */
public record Read(
    int variable,
    Optional<Statement> statement,
    List<ColumnType> types,
    int shownColumns,
    List<String> names,
    List<String> counts,
    List<Child> children,
    Paging paging) {
  public Read {
    types = List.copyOf(types);
    names = List.copyOf(names);
    counts = List.copyOf(counts);
    children = List.copyOf(children);
  }

  /**
   * The rows of a relation.
   *
   * @param parentKey columns of the parent
   * @param childKey columns of the child that equal them
   */
  public record Child(
      String name, Read read, List<Integer> parentKey, List<Integer> childKey, boolean isList) {
    public Child {
      parentKey = List.copyOf(parentKey);
      childKey = List.copyOf(childKey);
    }
  }

  /**
   * What is left to do with the rows in memory, for each parent on its own.
   *
   * @param linking the columns that tell parents apart
   * @param distinct columns of which each combination counts once
   * @param cursor the key to start from, with its columns
   * @param take missing where all rows count
   * @param reversed whether the rows came in the opposite order
   */
  public record Paging(
      List<Integer> linking,
      List<Integer> distinct,
      Optional<Cursor> cursor,
      int skip,
      Optional<Integer> take,
      boolean reversed) {

    public static final Paging NONE =
        new Paging(List.of(), List.of(), Optional.empty(), 0, Optional.empty(), false);

    public Paging {
      linking = List.copyOf(linking);
      distinct = List.copyOf(distinct);
    }

    /** Whether no row is asked for, so that no statement is needed. */
    public boolean takesNothing() {
      return take.filter(rows -> rows == 0).isPresent();
    }

    /** Whether there is nothing to do. */
    public boolean isNothing() {
      return distinct.isEmpty() && cursor.isEmpty() && skip == 0 && take.isEmpty() && !reversed;
    }
  }

  /** The key of a cursor and the columns that hold its fields. */
  public record Cursor(UniqueKey key, List<Integer> columns) {
    public Cursor {
      columns = List.copyOf(columns);
    }
  }
}
