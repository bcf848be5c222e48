package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Condition.Comparison;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Expression.Choice;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Source;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys of a row that is changed, and what they mean for the time of its last change.
 * The key of a one-to-one relation moves by itself, as in the reference: it brings its own time
 * with it, and a connect to the row that is connected already is no change at all.
 */
final class KeyMoves {
  private final Model model;
  private final Map<ScalarField, Expression> keys = new LinkedHashMap<>();
  private final List<Condition> moved = new ArrayList<>();
  private final List<Condition> same = new ArrayList<>();
  private boolean movesForCertain;
  private boolean changesElse;

  KeyMoves(Model model) {
    this.model = model;
  }

  /** A write with the values that it gives the foreign key, if it does. */
  void add(NestedWrite write, Map<ScalarField, Expression> key) {
    keys.putAll(key);
    if (key.isEmpty()) {
      return;
    }
    if (write.field().relation().kind() != Relation.Kind.ONE_TO_ONE) {
      changesElse = true;
    } else if (write instanceof NestedWrite.Connect) {
      key.forEach((own, value) -> {
        same.add(Condition.equal(Link.column(model.databaseName(), own), value));
        moved.addAll(differs(own, value));
      });
    } else {
      movesForCertain = true;
    }
  }

  private List<Condition> differs(ScalarField own, Expression value) {
    Expression column = Link.column(model.databaseName(), own);
    Condition other = new Condition.Compare(column, Comparison.NOT_EQUAL, value);
    return own.isOptional() ? List.of(other, new Condition.IsNull(column, false)) : List.of(other);
  }

  /** The keys with what else is written to the row. */
  Map<ScalarField, Expression> with(Map<ScalarField, Expression> assigned) {
    Map<ScalarField, Expression> values = new LinkedHashMap<>(keys);
    values.putAll(assigned);
    boolean onlyMoves =
        !changesElse && assigned.keySet().stream().allMatch(ScalarField::isUpdatedAt);
    for (ScalarField field : model.scalarFields()) {
      if (field.isUpdatedAt() && movesForCertain) {
        values.remove(field);
      } else if (field.isUpdatedAt() && !moved.isEmpty()) {
        Expression given = assigned.get(field);
        if (given != null || onlyMoves) {
          values.put(field, timeOfMove(field, given));
        }
      }
    }
    return values;
  }

  private Expression timeOfMove(ScalarField field, @Nullable Expression given) {
    List<Choice.Case> cases = new ArrayList<>();
    if (given != null) {
      cases.add(new Choice.Case(Condition.all(same), given));
    }
    cases.add(
        new Choice.Case(
            Condition.any(moved), Parameter.one(new Source.Now(), ColumnType.of(field))));
    return new Choice(cases, Link.column(model.databaseName(), field));
  }
}
