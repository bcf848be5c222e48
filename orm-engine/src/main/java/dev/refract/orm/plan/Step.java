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
