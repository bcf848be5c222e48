package dev.refract.orm.request;

import dev.refract.orm.request.Data.Assignment;
import dev.refract.orm.request.Data.Operation;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows to be made, without rows around them. */
public sealed interface NewRows {
  /** What is written to each of them. */
  List<Data> each();

  /** Rows that say different things. */
  record Different(List<Data> each) implements NewRows {
    public Different {
      each = List.copyOf(each);
    }
  }

  /**
   * Rows with a value for each of the same fields. A shape of thousands of rows is no larger than
   * one of two, so that its plan is found as fast.
   *
   * @param first the number of the first value; the values of a row stand together, in the order of
   *     the fields, and those of the next row follow
   */
  record Alike(List<ScalarField> fields, int first, int count) implements NewRows {
    public Alike {
      fields = List.copyOf(fields);
    }

    @Override
    public List<Data> each() {
      List<Data> rows = new ArrayList<>(count);
      int slot = first;
      for (int row = 0; row < count; row++) {
        List<Assignment> assignments = new ArrayList<>(fields.size());
        for (ScalarField field : fields) {
          assignments.add(new Assignment(field, Operation.SET, Optional.of(new Value(slot))));
          slot++;
        }
        rows.add(new Data(assignments, List.of()));
      }
      return rows;
    }
  }
}
