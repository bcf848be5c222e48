package dev.refract.orm.plan;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Sql;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Many new rows as few statements: one for each set of columns, cut where it would be too long. */
final class ManyRows {
  private ManyRows() {}

  static List<Sql.Insert> insertions(
      Model model,
      List<Map<ScalarField, Expression>> rows,
      boolean skipDuplicates,
      List<ScalarField> returning,
      Dialect dialect) {
    Set<ScalarField> all = new LinkedHashSet<>();
    rows.forEach(row -> all.addAll(row.keySet()));
    Map<Set<ScalarField>, List<Map<ScalarField, Expression>>> groups = new LinkedHashMap<>();
    for (Map<ScalarField, Expression> row : rows) {
      Map<ScalarField, Expression> filled = filled(model, row, all, dialect);
      groups.computeIfAbsent(filled.keySet(), _ -> new ArrayList<>()).add(filled);
    }
    List<Sql.Insert> statements = new ArrayList<>();
    groups.forEach((columns, group) -> {
      // a row without columns has no place beside another
      int size = columns.isEmpty() ? 1 : Math.max(1, dialect.maximumParameters() / columns.size());
      for (int from = 0; from < group.size(); from += size) {
        Sql.Insert insert =
            RowPlanner.insertion(
                model, group.subList(from, Math.min(group.size(), from + size)), returning);
        statements.add(
            new Sql.Insert(
                insert.table(),
                insert.columns(),
                insert.rows(),
                skipDuplicates,
                Optional.empty(),
                insert.returning()));
      }
    });
    return statements;
  }

  /** Nulls where another row has a value and this one has none, in the order of the model. */
  private static Map<ScalarField, Expression> filled(
      Model model, Map<ScalarField, Expression> row, Set<ScalarField> all, Dialect dialect) {
    Map<ScalarField, Expression> filled = new LinkedHashMap<>();
    for (ScalarField field : model.scalarFields()) {
      Expression value = row.get(field);
      if (value != null) {
        filled.put(field, value);
      } else if (all.contains(field) && !Defaults.isMadeByDatabase(field)) {
        filled.put(field, RowPlanner.nothing(field));
      } else if (all.contains(field) && dialect.canNameDefaults()) {
        filled.put(field, new Expression.ColumnDefault());
      }
    }
    return filled;
  }
}
