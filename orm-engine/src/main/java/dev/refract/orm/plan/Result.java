package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.Aggregation;
import dev.refract.orm.sql.Statement;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;

/** What a plan gives when its steps are done. */
public sealed interface Result {

  /** A list of rows, of one read or of several one after the other. */
  record Many(List<Read> reads) implements Result {
    public Many {
      reads = List.copyOf(reads);
    }
  }

  /**
   * One row, or null.
   *
   * @param failure where null is not an answer
   */
  record One(Read read, Optional<Failure> failure) implements Result {}

  /** Nothing needs to be asked: no rows. */
  record Empty() implements Result {}

  /** How many rows were changed: {@code {count}}. */
  record Changed(List<Integer> variables) implements Result {
    public Changed {
      variables = List.copyOf(variables);
    }
  }

  /** Figures of all rows. */
  record Figures(Statement statement, List<ColumnType> types, List<Aggregation> figures)
      implements Result {
    public Figures {
      types = List.copyOf(types);
      figures = List.copyOf(figures);
    }
  }

  /** Figures of each group, after the fields that make it. */
  record Groups(
      Statement statement,
      List<ColumnType> types,
      List<ScalarField> by,
      List<Aggregation> figures,
      boolean reversed)
      implements Result {
    public Groups {
      types = List.copyOf(types);
      by = List.copyOf(by);
      figures = List.copyOf(figures);
    }
  }
}
