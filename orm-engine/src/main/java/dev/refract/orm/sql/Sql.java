package dev.refract.orm.sql;

import java.util.List;
import java.util.Optional;

/** A statement. */
public sealed interface Sql
    permits Select,
        Sql.Insert,
        Sql.InsertListed,
        Sql.InsertLinks,
        Sql.Chain,
        Sql.Update,
        Sql.Delete {

  /**
   * {@code INSERT}; a row without columns takes the defaults of all.
   *
   * @param skipDuplicates whether rows that break a unique key are left out silently
   * @param onConflict what to do instead where the row is there
   */
  record Insert(
      TableName table,
      List<String> columns,
      List<List<Expression>> rows,
      boolean skipDuplicates,
      Optional<OnConflict> onConflict,
      List<String> returning)
      implements Sql {
    public Insert {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      returning = List.copyOf(returning);
    }
  }

  /** {@code ON CONFLICT (key) DO UPDATE SET … WHERE …}. */
  record OnConflict(List<String> key, List<Assignment> set, Condition where) {
    public OnConflict {
      key = List.copyOf(key);
      set = List.copyOf(set);
    }
  }

  /**
   * {@code INSERT} of as many rows as the lists have elements.
   *
   * @param alias what the lists are called together
   * @param skipDuplicates whether rows that break a unique key are left out silently
   */
  record InsertListed(
      TableName table,
      List<Listed> columns,
      String alias,
      boolean skipDuplicates,
      List<String> returning)
      implements Sql {
    public InsertListed {
      columns = List.copyOf(columns);
      returning = List.copyOf(returning);
    }

    /** The columns that have a list. */
    List<Listed> lists() {
      return columns.stream().filter(column -> column.value().isList()).toList();
    }
  }

  /**
   * A column of new rows.
   *
   * @param value a list of a value for each of them, or one for all
   * @param listType the type of a list, where there is one
   */
  record Listed(String column, Parameter value, Optional<String> listType) {}

  /** Rows of a join table; those that are there stay. */
  record InsertLinks(TableName table, String firstColumn, String secondColumn, Select pairs)
      implements Sql {}

  /**
   * Rows of several tables at once, and a query about what the parts give back.
   *
   * @param parts of which each can ask for what those before it give back
   */
  record Chain(List<Part> parts, Select last) implements Sql {
    public Chain {
      parts = List.copyOf(parts);
    }

    /** A part under a name. */
    public record Part(String name, Insert insert) {}
  }

  /** {@code UPDATE}. */
  record Update(TableName table, List<Assignment> set, Condition where, List<String> returning)
      implements Sql {
    public Update {
      set = List.copyOf(set);
      returning = List.copyOf(returning);
    }
  }

  /** {@code column = value}. */
  record Assignment(String column, Expression value) {}

  /** {@code DELETE}. */
  record Delete(TableName table, Condition where, List<String> returning) implements Sql {
    public Delete {
      returning = List.copyOf(returning);
    }
  }
}
