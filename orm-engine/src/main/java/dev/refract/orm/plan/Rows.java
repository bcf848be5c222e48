package dev.refract.orm.plan;

import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Select;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a model, told from the others by a condition that stays true while others change.
 */
sealed interface Rows {

  /** Whether the columns hold what these fields hold of one of the rows. */
  Condition have(List<? extends Expression> columns, List<ScalarField> fields);

  /** The rows themselves, by fields that identify them; the table goes by its own name. */
  default Condition are(Model model, List<ScalarField> key) {
    return have(Link.columns(model.databaseName(), key), key);
  }

  /** One row that a step has kept. */
  record One(Kept row) implements Rows {
    @Override
    public Condition have(List<? extends Expression> columns, List<ScalarField> fields) {
      List<Condition> parts = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        parts.add(Condition.equal(columns.get(i), row.one(fields.get(i))));
      }
      return Condition.all(parts);
    }
  }

  /** All rows that a step has kept. */
  record All(Model model, Kept rows) implements Rows {
    @Override
    public Condition have(List<? extends Expression> columns, List<ScalarField> fields) {
      if (fields.size() == 1) {
        return new Condition.OneOf(columns.getFirst(), rows.all(fields.getFirst()));
      }
      return new Condition.OneOfRows(
          List.copyOf(columns),
          fields.stream().map(rows::each).toList(),
          fields.stream().map(field -> none(model, field)).toList());
    }
  }

  private static Select none(Model model, ScalarField field) {
    return Select.of(
        List.of(Link.column(model.databaseName(), field)),
        Link.table(model),
        new Condition.Constant(false));
  }

  /** The rows where something holds, in which the model's table goes by its own name. */
  record Where(Model model, Condition condition) implements Rows {
    @Override
    public Condition have(List<? extends Expression> columns, List<ScalarField> fields) {
      return new Condition.InRows(
          List.copyOf(columns),
          Select.of(Link.columns(model.databaseName(), fields), Link.table(model), condition));
    }
  }
}
