package dev.refract.orm.plan;

import dev.refract.orm.request.Data;
import dev.refract.orm.request.UniqueKey;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Expression.Binary;
import dev.refract.orm.sql.Sql;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code relationMode = "prisma"}: the database has no foreign keys, so that the engine looks after
 * the rows that point to a row which goes or changes its key. One statement for each relation, the
 * rows farthest away first; where the database has foreign keys, there is nothing to do.
 */
final class ReferentialActions {
  private final RelationMode mode;
  private final Connector connector;
  private final Script script;

  ReferentialActions(RelationMode mode, Script script) {
    this.mode = mode;
    this.connector = Connector.of(script.dialect().provider());
    this.script = script;
  }

  /** The fields by which others may point to a row; none where nobody has to look after them. */
  List<ScalarField> references(Model model) {
    Set<ScalarField> fields = new LinkedHashSet<>();
    pointing(model).forEach(field -> fields.addAll(field.references()));
    return List.copyOf(fields);
  }

  /** Whether rows that point to a row have to follow when such fields of it change. */
  boolean follow(Model model, Collection<ScalarField> changed) {
    return !Collections.disjoint(references(model), changed);
  }

  /**
   * Whether a row may be written by ON CONFLICT. Not where others have to follow; and without
   * foreign keys not by a key of several fields, which SQLite refuses where its own row number is
   * among them: there the reference never does it.
   */
  boolean allowUpsert(UniqueKey key, Data update) {
    return mode == RelationMode.FOREIGN_KEYS
        || (key.fields().size() == 1
            && !follow(key.fields().getFirst().model(), RowPlanner.fields(update)));
  }

  /** The fields of other rows that point to rows of the model. */
  private List<RelationField> pointing(Model model) {
    return mode == RelationMode.FOREIGN_KEYS
        ? List.of()
        : model.relationFields().stream()
            .flatMap(field -> pointing(model, field).stream())
            .distinct()
            .toList();
  }

  private static Optional<RelationField> pointing(Model model, RelationField field) {
    RelationField first = field.relation().first();
    return Optional.of(first).filter(f -> f.isReferencing() && f.target() == model);
  }

  /** What happens to others when rows go. */
  void delete(Model model, Rows rows) {
    for (RelationField field : pointing(model)) {
      Model dependent = field.model();
      Condition theirs = rows.have(foreignKey(field), field.references());
      switch (onDelete(field.relation())) {
        case CASCADE -> {
          delete(dependent, new Rows.Where(dependent, theirs));
          script.execute(new Sql.Delete(Link.name(dependent), theirs, List.of()));
        }
        case SET_NULL -> change(field, theirs, nulls(field));
        case RESTRICT, NO_ACTION, SET_DEFAULT -> requireNone(field, theirs);
      }
    }
  }

  /** What happens to others when fields of rows change, before they do. */
  void update(Model model, Rows rows, Map<ScalarField, Expression> values) {
    for (RelationField field : pointing(model)) {
      if (Collections.disjoint(field.references(), values.keySet())) {
        continue;
      }
      Condition theirs = rows.have(foreignKey(field), field.references());
      switch (onUpdate(field.relation())) {
        case CASCADE -> change(field, theirs, moved(field, values));
        case SET_NULL -> change(field, theirs, nulls(field));
        case RESTRICT, NO_ACTION, SET_DEFAULT -> requireNone(field, theirs);
      }
    }
  }

  /** Rows get other foreign keys, which does not count as a change of the row. */
  private void change(RelationField field, Condition rows, Map<ScalarField, Expression> values) {
    if (values.isEmpty()) {
      return;
    }
    Model model = field.model();
    update(model, new Rows.Where(model, rows), values);
    script.execute(
        new Sql.Update(
            Link.name(model),
            values.entrySet().stream()
                .map(e -> new Sql.Assignment(e.getKey().databaseName(), e.getValue()))
                .toList(),
            rows,
            List.of()));
  }

  private void requireNone(RelationField field, Condition rows) {
    int found = script.find(field.model(), rows, Link.key(field.model())).variable();
    script.requireNone(found, new Failure.RelationViolation(field.relation()));
  }

  private static List<Expression> foreignKey(RelationField field) {
    return Link.columns(field.model().databaseName(), field.fields());
  }

  private static Map<ScalarField, Expression> nulls(RelationField field) {
    Map<ScalarField, Expression> values = new LinkedHashMap<>();
    field.fields().stream()
        .filter(ScalarField::isOptional)
        .forEach(own -> values.put(own, RowPlanner.nothing(own)));
    return values;
  }

  /** The foreign key changes as what it points to does. */
  private static Map<ScalarField, Expression> moved(
      RelationField field, Map<ScalarField, Expression> values) {
    Map<ScalarField, Expression> moved = new LinkedHashMap<>();
    for (int i = 0; i < field.fields().size(); i++) {
      ScalarField own = field.fields().get(i);
      Expression value = values.get(field.references().get(i));
      if (value != null) {
        moved.put(own, of(own, value));
      }
    }
    return moved;
  }

  /** A value that is made of the old one is made of the foreign key's old one. */
  private static Expression of(ScalarField own, Expression value) {
    return value instanceof Binary(var _, var operator, Expression right)
        ? new Binary(Link.column(own.model().databaseName(), own), operator, right)
        : value;
  }

  private ReferentialAction onDelete(Relation relation) {
    return relation.onDelete().orElseGet(() -> connector.defaultOnDelete(relation, mode));
  }

  private static ReferentialAction onUpdate(Relation relation) {
    return relation.onUpdate().orElse(ReferentialAction.CASCADE);
  }
}
