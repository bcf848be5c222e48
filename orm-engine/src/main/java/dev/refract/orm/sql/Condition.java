package dev.refract.orm.sql;

import java.util.List;

/** Something true, false or unknown. */
public sealed interface Condition extends Expression {

  /** Always true or always false. */
  record Constant(boolean value) implements Condition {}

  /** All of them; true of none. */
  record And(List<Condition> parts) implements Condition {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** One of them; false of none. */
  record Or(List<Condition> parts) implements Condition {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** The opposite. */
  record Not(Condition of) implements Condition {}

  /** {@code left = right} and its kind. */
  record Compare(Expression left, Comparison comparison, Expression right) implements Condition {}

  /** {@code value IS [NOT] NULL}. */
  record IsNull(Expression of, boolean negated) implements Condition {}

  /** {@code value [NOT] LIKE pattern}. */
  record Like(Expression of, Expression pattern, boolean ignoreCase, boolean negated)
      implements Condition {}

  /** Whether the value is one of a list that is bound as a whole. */
  record OneOf(Expression of, Parameter list, boolean negated, boolean ignoreCase)
      implements Condition {
    public OneOf(Expression of, Parameter list) {
      this(of, list, false, false);
    }
  }

  /**
   * Whether a row of values is one of several rows, bound as one list for each column.
   *
   * @param samples for each column a statement with a column of its type
   */
  record OneOfRows(List<Expression> of, List<Parameter> columns, List<Select> samples)
      implements Condition {
    public OneOfRows {
      of = List.copyOf(of);
      columns = List.copyOf(columns);
      samples = List.copyOf(samples);
    }
  }

  /** What a list holds, compared with another list. */
  record ListTest(Expression of, ListComparison comparison, Expression other)
      implements Condition {}

  /** Whether the value is one of the elements of a list that the row holds. */
  record AnyOf(Expression of, Expression list, boolean negated, boolean ignoreCase)
      implements Condition {}

  /** Whether texts match a search. */
  record Matches(List<Expression> texts, Expression query, boolean negated) implements Condition {
    public Matches {
      texts = List.copyOf(texts);
    }
  }

  /** Whether a document is of a kind. */
  record IsKind(Expression document, Kind kind, boolean negated) implements Condition {}

  /** Whether two documents are of the same kind. */
  record IsSameKind(Expression document, Expression other, boolean negated) implements Condition {}

  /** Whether a row of values is one of the rows of a subquery. */
  record InRows(List<Expression> of, Select rows) implements Condition {
    public InRows {
      of = List.copyOf(of);
    }
  }

  /** {@code [NOT] EXISTS (…)}. */
  record Exists(Select select, boolean negated) implements Condition {}

  /** {@code (SELECT condition)}: unknown stays unknown. */
  record Truth(Select select) implements Condition {}

  /** The comparisons. */
  enum Comparison {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    /** What holds where this does not. */
    public Comparison opposite() {
      return switch (this) {
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
        case LESS -> GREATER_OR_EQUAL;
        case LESS_OR_EQUAL -> GREATER;
        case GREATER -> LESS_OR_EQUAL;
        case GREATER_OR_EQUAL -> LESS;
      };
    }
  }

  /** Kinds of documents. */
  enum Kind {
    TEXT,
    NUMBER,
    LIST
  }

  /** How lists are compared. */
  enum ListComparison {
    HAS_ALL("@>"),
    HAS_SOME("&&");

    final String symbol;

    ListComparison(String symbol) {
      this.symbol = symbol;
    }
  }

  /** All of them, without needless brackets. */
  static Condition all(List<? extends Condition> parts) {
    List<Condition> kept =
        parts.stream().filter(p -> !p.equals(new Constant(true))).<Condition>map(p -> p).toList();
    return switch (kept.size()) {
      case 0 -> new Constant(true);
      case 1 -> kept.getFirst();
      default -> new And(kept);
    };
  }

  /** One of them, without needless brackets. */
  static Condition any(List<? extends Condition> parts) {
    return switch (parts.size()) {
      case 0 -> new Constant(false);
      case 1 -> parts.getFirst();
      default -> new Or(List.copyOf(parts));
    };
  }

  static Condition equal(Expression left, Expression right) {
    return new Compare(left, Comparison.EQUAL, right);
  }
}
