package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Source;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;

/** Rows that a step keeps, with the fields that it keeps of them. */
record Kept(int variable, List<ScalarField> fields) {
  Kept {
    fields = List.copyOf(fields);
  }

  /** The field of the first row. */
  Parameter one(ScalarField field) {
    return Parameter.one(new Source.Of(variable, fields.indexOf(field)), ColumnType.of(field));
  }

  /** The field of all rows. */
  Parameter all(ScalarField field) {
    return Parameter.list(new Source.AllOf(variable, fields.indexOf(field)), ColumnType.of(field));
  }

  /** The field of each row, beside other fields in the same order. */
  Parameter each(ScalarField field) {
    return Parameter.list(new Source.EachOf(variable, fields.indexOf(field)), ColumnType.of(field));
  }

  /** The first row among the rows of a table. */
  Condition isRow(List<ScalarField> key, String alias) {
    List<Condition> parts = new ArrayList<>();
    key.forEach(field -> parts.add(Condition.equal(Link.column(alias, field), one(field))));
    return Condition.all(parts);
  }
}
