package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.sql.Statement;
import java.util.List;

/** One thing to do; steps run in order. */
public sealed interface Step {

  /** Runs a statement that gives rows, and keeps them. */
  record Fetch(int variable, Statement statement, List<ColumnType> types) implements Step {
    public Fetch {
      types = List.copyOf(types);
    }
  }

  /** Runs a statement and keeps how many rows it changed. */
  record Execute(int variable, Statement statement) implements Step {}

  /** Goes on only where as many rows were found or changed as there must be. */
  record Require(int variable, Expectation expectation, Failure failure) implements Step {}

  /** Does one thing where rows were found, another where not. */
  record Choose(int variable, List<Step> found, List<Step> missing) implements Step {
    public Choose {
      found = List.copyOf(found);
      missing = List.copyOf(missing);
    }
  }

  /** Loads a result now, before later steps change it. */
  record Load(Read read) implements Step {}

  /**
   * Takes the rows that hang on rows out of documents, each only once.
   *
   * @param from the rows with the documents
   * @param column where they are
   * @param key the columns of those rows that tell which rows hang on them
   * @param types of the values of a row in the document, of which the last ones are counts
   * @param documents how many documents a row holds besides, which come before its counts
   */
  record Unpack(
      int variable,
      int from,
      int column,
      List<Integer> key,
      List<ColumnType> types,
      int documents,
      int counts)
      implements Step {
    public Unpack {
      key = List.copyOf(key);
      types = List.copyOf(types);
    }
  }

  /** How many rows there must be. */
  sealed interface Expectation {
    /** Exactly so many. */
    record Exactly(int rows) implements Expectation {}

    /** At least one. */
    record Some() implements Expectation {}

    /** None. */
    record None() implements Expectation {}
  }
}
