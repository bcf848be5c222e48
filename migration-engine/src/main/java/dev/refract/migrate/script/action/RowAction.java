package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;
import java.util.List;
import java.util.Optional;

/** What is done to rows. */
public sealed interface RowAction extends StatementAction {
  TableName table();

  /**
   * New rows.
   *
   * @param columns those it names
   * @param query whether they come from a query, not from written values
   * @param copy where they come from, when that is one other table
   */
  record Insert(TableName table, List<String> columns, boolean query, Optional<Copy> copy)
      implements RowAction {
    public Insert {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The end of {@code INSERT … SELECT expressions FROM source}.
   *
   * @param expressions each as written
   */
  record Copy(TableName source, List<String> expressions) {
    public Copy {
      expressions = List.copyOf(expressions);
    }
  }

  /**
   * UPDATE.
   *
   * @param columns those that get another value, in order; one that stands twice is there twice
   * @param limited whether it has a WHERE
   * @param joined whether it looks at other tables to decide
   */
  record Update(TableName table, List<String> columns, boolean limited, boolean joined)
      implements RowAction {
    public Update {
      columns = List.copyOf(columns);
    }
  }

  /**
   * DELETE.
   *
   * @param limited whether it has a WHERE
   * @param joined whether it looks at other tables to decide
   */
  record Delete(TableName table, boolean limited, boolean joined) implements RowAction {}
}
