package dev.refract.orm.sql;

import dev.refract.orm.dialect.ColumnType;
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
        Expression.Choice,
        Expression.ColumnDefault,
        Expression.Relevance,
        Expression.Document,
        Expression.DocumentAt,
        Expression.DocumentText,
        Expression.DocumentElement,
        Expression.RowDocument,
        Expression.RowsDocument,
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

  /** {@code CASE WHEN … THEN … ELSE … END}. */
  record Choice(List<Case> cases, Expression otherwise) implements Expression {
    public Choice {
      cases = List.copyOf(cases);
    }

    /** One way to choose. */
    public record Case(Condition when, Expression then) {}
  }

  /** What a column holds where nothing is written to it. */
  record ColumnDefault() implements Expression {}

  /** How well texts match a search. */
  record Relevance(List<Expression> texts, Expression query) implements Expression {
    public Relevance {
      texts = List.copyOf(texts);
    }
  }

  /** A column as a document that can be compared. */
  record Document(Expression of) implements Expression {}

  /** The document that a path leads to. */
  record DocumentAt(Expression of, Expression path) implements Expression {}

  /** The text that a document is, or that a path in it leads to. */
  record DocumentText(Expression of, Optional<Expression> path) implements Expression {}

  /** The first or last element of a document that is a list. */
  record DocumentElement(Expression of, boolean last) implements Expression {}

  /**
   * A row as a document.
   *
   * @param types of the values
   * @param documents what hangs on the row
   */
  record RowDocument(List<Expression> values, List<ColumnType> types, List<Expression> documents)
      implements Expression {
    public RowDocument {
      values = List.copyOf(values);
      types = List.copyOf(types);
      documents = List.copyOf(documents);
    }
  }

  /** All rows of a query, each one document, as one document in their order. */
  record RowsDocument(Select rows, String alias) implements Expression {}

  /** The operators that stand between two values. */
  enum Operator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    CONCAT("||");

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
