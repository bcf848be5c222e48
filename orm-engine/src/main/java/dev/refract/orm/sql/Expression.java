package dev.refract.orm.sql;

import java.util.List;
import java.util.Optional;

/** Something with a value. */
public sealed interface Expression
    permits Parameter,
        Expression.Column,
        Expression.Whole,
        Expression.Words,
        Expression.Binary,
        Expression.Call,
        Expression.CountRows,
        Expression.Scalar,
        Expression.NullRank,
        Condition {

  /** A column of a table or subquery in reach. */
  record Column(String table, String name) implements Expression {}

  /** A whole number that the engine itself writes. */
  record Whole(long value) implements Expression {}

  /** A constant text that the engine itself writes. */
  record Words(String text) implements Expression {}

  /** {@code left operator right}, in brackets. */
  record Binary(Expression left, Operator operator, Expression right) implements Expression {}

  /** {@code NAME(arguments)}. */
  record Call(String name, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    public Call(String name, Expression argument) {
      this(name, List.of(argument));
    }
  }

  /** {@code COUNT(*)}. */
  record CountRows() implements Expression {}

  /** {@code (SELECT one value)}. */
  record Scalar(Select select) implements Expression {}

  /** 0 or 1, so that nulls sort where they are wanted. */
  record NullRank(Expression of, boolean nullsFirst) implements Expression {}

  /** The operators that stand between two values. */
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    CONCAT("||"),
    JSON_VALUE("->"),
    JSON_TEXT("->>");

    final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }
  }

  /** What a column is called in a result. */
  record Named(Expression expression, Optional<String> alias) {
    public static Named of(Expression expression) {
      return new Named(expression, Optional.empty());
    }
  }
}
