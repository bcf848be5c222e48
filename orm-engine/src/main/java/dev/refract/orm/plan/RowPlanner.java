package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.Data;
import dev.refract.orm.request.Data.Assignment;
import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.request.Where;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Expression.Operator;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Source;
import dev.refract.orm.sql.Sql;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row written, with the rows around it: first those it points to, then it, then the others. */
final class RowPlanner {
  private final Naming naming;
  private final Script script;
  private final WherePlanner where;
  private final ReferentialActions actions;
  private final NestedPlanner nested;
  private final ParentPlanner parents;

  RowPlanner(Naming naming, Script script, WherePlanner where, ReferentialActions actions) {
    this.naming = naming;
    this.script = script;
    this.where = where;
    this.actions = actions;
    this.nested = new NestedPlanner(this, script, where);
    this.parents = new ParentPlanner(this, script, where);
  }

  /**
   * A new row.
   *
   * @param owned the foreign key that the parent gives
   * @param wanted what to keep of it
   */
  Kept insert(
      Model model, Data data, Map<ScalarField, Expression> owned, List<ScalarField> wanted) {
    return insert(naming.variable(), model, data, owned, wanted);
  }

  Kept insert(
      int variable,
      Model model,
      Data data,
      Map<ScalarField, Expression> owned,
      List<ScalarField> wanted) {
    Map<ScalarField, Expression> values = new LinkedHashMap<>(owned);
    for (NestedWrite write : data.nested()) {
      if (write.field().isReferencing()) {
        values.putAll(parents.before(write, Optional.empty()));
      }
    }
    values.putAll(assigned(model, data));
    List<ScalarField> fields = needed(wanted, data);
    Kept row =
        script.fetch(variable, insertion(model, List.of(completed(model, values)), fields), fields);
    for (NestedWrite write : data.nested()) {
      if (!write.field().isReferencing()) {
        nested.write(write, row, false);
      }
    }
    return row;
  }

  /**
   * New rows without rows around them, as few statements.
   *
   * @param owned the foreign key that the parent gives
   */
  List<Sql.Insert> insertions(
      Model model,
      List<Data> news,
      Map<ScalarField, Expression> owned,
      boolean skipDuplicates,
      List<ScalarField> returning) {
    List<Map<ScalarField, Expression>> values = new ArrayList<>();
    for (Data data : news) {
      Map<ScalarField, Expression> one = new LinkedHashMap<>(owned);
      one.putAll(assigned(model, data));
      values.add(completed(model, one));
    }
    return values.isEmpty()
        ? List.of()
        : ManyRows.insertions(model, values, skipDuplicates, returning, script.dialect());
  }

  /** Values with the defaults of what is left out. */
  static Map<ScalarField, Expression> completed(Model model, Map<ScalarField, Expression> values) {
    Map<ScalarField, Expression> all = new LinkedHashMap<>();
    for (ScalarField field : model.scalarFields()) {
      Expression value = values.get(field);
      if (value != null) {
        all.put(field, value);
      } else {
        Defaults.of(field)
            .ifPresent(source -> all.put(field, Parameter.one(source, ColumnType.of(field))));
      }
    }
    return all;
  }

  static Sql.Insert insertion(
      Model model, List<Map<ScalarField, Expression>> rows, List<ScalarField> returning) {
    Set<ScalarField> columns = rows.getFirst().keySet();
    return new Sql.Insert(
        Link.name(model),
        columns.stream().map(ScalarField::databaseName).toList(),
        rows.stream().map(row -> List.copyOf(row.values())).toList(),
        false,
        Optional.empty(),
        returning.stream().map(ScalarField::databaseName).toList());
  }

  /** The scalars that data sets, by a value or from their old one. */
  Map<ScalarField, Expression> assigned(Model model, Data data) {
    Map<ScalarField, Expression> values = new LinkedHashMap<>();
    for (Assignment assignment : data.assignments()) {
      values.put(assignment.field(), value(model, assignment));
    }
    return values;
  }

  private Expression value(Model model, Assignment assignment) {
    ScalarField field = assignment.field();
    ColumnType own = ColumnType.of(field);
    ColumnType type =
        assignment.operation() == Data.Operation.DIVIDE ? script.dialect().divisor(own) : own;
    Parameter given =
        assignment
            .value()
            .map(value -> TestPlanner.given(value, type))
            .orElseGet(() -> nothing(field));
    Expression old = Link.column(model.databaseName(), field);
    return switch (assignment.operation()) {
      case SET -> given;
      case INCREMENT -> new Expression.Binary(old, Operator.ADD, given);
      case DECREMENT -> new Expression.Binary(old, Operator.SUBTRACT, given);
      case MULTIPLY -> new Expression.Binary(old, Operator.MULTIPLY, given);
      case DIVIDE -> new Expression.Binary(old, Operator.DIVIDE, given);
      case PUSH -> new Expression.Binary(old, Operator.CONCAT, given);
    };
  }

  static Parameter nothing(ScalarField field) {
    return Parameter.one(new Source.Nothing(), ColumnType.of(field));
  }

  /** What must be kept of a row: what is wanted, and what rows around it point to. */
  static List<ScalarField> needed(List<ScalarField> wanted, Data data) {
    Set<ScalarField> fields = new LinkedHashSet<>(wanted);
    for (NestedWrite write : data.nested()) {
      RelationField field = write.field();
      fields.addAll(Link.of(field).parent());
      fields.addAll(Link.key(field.model()));
    }
    return List.copyOf(fields);
  }

  /**
   * A changed row.
   *
   * @param target finds it; the model's table goes by its own name
   * @param failure where it is not there
   */
  Kept change(
      int variable,
      Model model,
      Condition target,
      Data data,
      List<ScalarField> wanted,
      Failure failure) {
    KeyMoves moves = new KeyMoves(model);
    for (NestedWrite write : data.nested()) {
      if (write.field().isReferencing()) {
        moves.add(write, parents.before(write, Optional.of(target)));
      }
    }
    Map<ScalarField, Expression> values = moves.with(assigned(model, data));
    List<ScalarField> fields = needed(wanted, data);
    Kept row;
    if (values.isEmpty()) {
      String table = model.databaseName();
      row =
          script.fetch(
              variable,
              dev.refract.orm.sql.Select.of(
                  fields.stream().map(field -> Link.column(table, field)).toList(),
                  Link.table(model),
                  target),
              fields);
    } else {
      Condition found = target;
      if (actions.follow(model, values.keySet())) {
        Kept old =
            script.find(model, target, Link.union(Link.key(model), actions.references(model)));
        script.requireSome(old.variable(), failure);
        actions.update(model, new Rows.One(old), values);
        found = old.isRow(Link.key(model), model.databaseName());
      }
      row = script.fetch(variable, update(model, values, found, fields), fields);
    }
    script.requireSome(row.variable(), failure);
    for (NestedWrite write : data.nested()) {
      if (write.field().isReferencing()) {
        parents.after(write, row);
      } else {
        nested.write(write, row, true);
      }
    }
    return row;
  }

  /**
   * The rows where something holds, after others have followed what will change of them.
   *
   * @return what finds them now
   */
  Condition followed(Model model, Condition target, Map<ScalarField, Expression> values) {
    if (!actions.follow(model, values.keySet())) {
      return target;
    }
    Rows found = find(model, target);
    actions.update(model, found, values);
    return found.are(model, Link.key(model));
  }

  /**
   * Rows go, and others follow.
   *
   * @return where the number of deleted rows is kept
   */
  int delete(Model model, Condition target) {
    return actions.references(model).isEmpty()
        ? script.execute(new Sql.Delete(Link.name(model), target, List.of()))
        : delete(model, find(model, target));
  }

  private int delete(Model model, Rows found) {
    actions.delete(model, found);
    return script.execute(
        new Sql.Delete(Link.name(model), found.are(model, Link.key(model)), List.of()));
  }

  private Rows.All find(Model model, Condition target) {
    List<ScalarField> fields = Link.union(Link.key(model), actions.references(model));
    return new Rows.All(model, script.find(model, target, fields));
  }

  /** As many rows as there must be go, and others follow. */
  void delete(Model model, Condition target, int expected, Failure failure) {
    if (actions.references(model).isEmpty()) {
      int deleted = script.execute(new Sql.Delete(Link.name(model), target, List.of()));
      script.requireExactly(deleted, expected, failure);
      return;
    }
    Rows.All found = find(model, target);
    script.requireExactly(found.rows().variable(), expected, failure);
    delete(model, found);
  }

  /** The fields that data writes. */
  static List<ScalarField> fields(Data data) {
    return data.assignments().stream().map(Assignment::field).toList();
  }

  Kept change(Model model, Condition target, Data data, Failure failure) {
    return change(naming.variable(), model, target, data, Link.key(model), failure);
  }

  /** An update that also moves the time of the last change. */
  static Sql.Update update(
      Model model,
      Map<ScalarField, Expression> values,
      Condition target,
      List<ScalarField> returning) {
    List<Sql.Assignment> set = new ArrayList<>();
    for (ScalarField field : model.scalarFields()) {
      Expression value = values.get(field);
      if (value != null) {
        set.add(new Sql.Assignment(field.databaseName(), value));
      } else if (field.isUpdatedAt()) {
        set.add(
            new Sql.Assignment(
                field.databaseName(), Parameter.one(new Source.Now(), ColumnType.of(field))));
      }
    }
    return new Sql.Update(
        Link.name(model), set, target, returning.stream().map(ScalarField::databaseName).toList());
  }

  /** Rows of a model that one of the filters finds. */
  Condition any(Model model, List<Where> filters) {
    return Condition.any(
        filters.stream().map(filter -> where.plan(filter, model.databaseName())).toList());
  }

  int variable() {
    return naming.variable();
  }
}
