package dev.refract.orm.sql;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code SELECT}.
 *
 * @param limit a literal: with a parameter PostgreSQL never takes its generic plan
 */
public record Select(
    List<Expression.Named> columns,
    From from,
    List<Join> joins,
    Condition where,
    List<Expression> groupBy,
    Optional<Condition> having,
    List<Ordering> orderBy,
    OptionalInt limit,
    int offset)
    implements Sql {

  public Select {
    columns = List.copyOf(columns);
    joins = List.copyOf(joins);
    groupBy = List.copyOf(groupBy);
    orderBy = List.copyOf(orderBy);
  }

  /** What rows come from. */
  public sealed interface From {
    String alias();
  }

  /** A table, under another name where that differs. */
  public record Table(TableName name, String alias) implements From {}

  /** A part of the statement that stands before, by its name. */
  public record Earlier(String alias) implements From {}

  /** Another query. */
  public record Subquery(Select select, String alias) implements From {}

  /** {@code INNER JOIN}. */
  public record Join(Table table, Condition on) {}

  /**
   * One part of {@code ORDER BY}.
   *
   * @param nulls missing where they stand as the database has it
   */
  public record Ordering(Expression by, boolean descending, Optional<Nulls> nulls) {}

  /** Where nulls stand. */
  public enum Nulls {
    FIRST,
    LAST
  }

  /** The plain form: columns of a table where something holds. */
  public static Select of(List<? extends Expression> columns, From from, Condition where) {
    return new Select(
        columns.stream().map(Expression.Named::of).toList(),
        from,
        List.of(),
        where,
        List.of(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        0);
  }

  public Select withJoins(List<Join> given) {
    return new Select(columns, from, given, where, groupBy, having, orderBy, limit, offset);
  }

  /** The same with another name for its only column. */
  public Select as(String name) {
    Expression.Named only =
        new Expression.Named(columns.getFirst().expression(), Optional.of(name));
    return new Select(List.of(only), from, joins, where, groupBy, having, orderBy, limit, offset);
  }

  public Select ordered(List<Ordering> order) {
    return new Select(columns, from, joins, where, groupBy, having, order, limit, offset);
  }

  public Select limited(OptionalInt rows, int skipped) {
    return new Select(columns, from, joins, where, groupBy, having, orderBy, rows, skipped);
  }

  public Select grouped(List<Expression> by, Optional<Condition> keeping) {
    return new Select(columns, from, joins, where, by, keeping, orderBy, limit, offset);
  }
}
