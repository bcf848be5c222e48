package dev.refract.orm.plan;

import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.request.Where;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Sql;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes through a relation whose foreign key the row itself holds. */
final class ParentPlanner {
  private final RowPlanner rows;
  private final Script script;
  private final WherePlanner where;

  ParentPlanner(RowPlanner rows, Script script, WherePlanner where) {
    this.rows = rows;
    this.script = script;
    this.where = where;
  }

  /**
   * What must be there before the row is written.
   *
   * @param current finds the row where it is there already
   * @return the foreign key's new values, none where the write comes after the row
   */
  Map<ScalarField, Expression> before(NestedWrite write, Optional<Condition> current) {
    RelationField field = write.field();
    return switch (write) {
      case NestedWrite.Create(var _, var one) ->
          foreignKey(
              field, rows.insert(field.target(), one.getFirst(), Map.of(), field.references()));
      case NestedWrite.Connect(var _, List<Where> filters) -> {
        Kept found =
            script.find(field.target(), rows.any(field.target(), filters), field.references());
        script.requireSome(
            found.variable(),
            new Failure.RelatedNotFound(
                field,
                "a nested connect",
                "inline the relation on '" + field.model().name() + "' record(s)"));
        detachOther(field, found, current);
        yield foreignKey(field, found);
      }
      case NestedWrite.ConnectOrCreate(var _, Where filter, var data) -> {
        Kept found =
            script.find(
                field.target(),
                where.plan(filter, field.target().databaseName()),
                field.references());
        script.choose(
            found,
            // as the reference: even where the row itself is connected
            () -> detachOther(field, found, field.isRequired() ? Optional.empty() : current),
            () ->
                rows.insert(found.variable(), field.target(), data, Map.of(), field.references()));
        yield foreignKey(field, found);
      }
      case NestedWrite.CreateMany _,
          NestedWrite.Disconnect _,
          NestedWrite.Set _,
          NestedWrite.Update _,
          NestedWrite.UpdateMany _,
          NestedWrite.Upsert _,
          NestedWrite.Delete _,
          NestedWrite.DeleteMany _ ->
          Map.of();
    };
  }

  private static Map<ScalarField, Expression> foreignKey(RelationField field, Kept target) {
    Map<ScalarField, Expression> values = new LinkedHashMap<>();
    for (int i = 0; i < field.fields().size(); i++) {
      values.put(field.fields().get(i), target.one(field.references().get(i)));
    }
    return values;
  }

  /** Of a one-to-one relation another row may point to the target; it has to let go. */
  private void detachOther(RelationField field, Kept target, Optional<Condition> current) {
    if (field.relation().kind() != Relation.Kind.ONE_TO_ONE) {
      return;
    }
    Model model = field.model();
    List<Condition> parts = new ArrayList<>();
    foreignKey(field, target)
        .forEach((own, value) ->
            parts.add(Condition.equal(Link.column(model.databaseName(), own), value)));
    current.ifPresent(row -> parts.add(new Condition.Not(row)));
    Condition others = Condition.all(parts);
    if (field.isRequired()) {
      Kept found = script.find(model, others, Link.key(model));
      script.requireNone(found.variable(), new Failure.RelationViolation(field.relation()));
    } else {
      script.execute(release(field, others));
    }
  }

  /** Rows let go of what they point to; that does not count as a change of the row. */
  static Sql release(RelationField field, Condition rows) {
    return new Sql.Update(
        Link.name(field.model()),
        field.fields().stream()
            .filter(ScalarField::isOptional)
            .map(own -> new Sql.Assignment(own.databaseName(), RowPlanner.nothing(own)))
            .toList(),
        rows,
        List.of());
  }

  /** What can only happen when the row is there. */
  void after(NestedWrite write, Kept row) {
    RelationField field = write.field();
    Model target = field.target();
    switch (write) {
      case NestedWrite.Update(var _, Where filter, var data) ->
          rows.change(
              target,
              owned(field, row, filter),
              data,
              new Failure.RelatedNotFound(field, "a nested update", ""));
      case NestedWrite.Upsert upsert -> {
        Kept found = script.find(target, owned(field, row, upsert.where()), Link.key(target));
        script.choose(
            found,
            () ->
                rows.change(
                    target,
                    found.isRow(Link.key(target), target.databaseName()),
                    upsert.update(),
                    new Failure.RelatedNotFound(field, "a nested update", "")),
            () -> {
              Kept created = rows.insert(target, upsert.create(), Map.of(), field.references());
              script.execute(own(field, row, foreignKey(field, created)));
            });
      }
      case NestedWrite.Disconnect _ -> script.execute(release(field, itself(field, row)));
      case NestedWrite.Delete(var _, List<Where> filters) ->
          rows.delete(
              target,
              owned(field, row, filters.getFirst()),
              1,
              new Failure.RelatedNotFound(field, "a nested delete", ""));
      case NestedWrite.Create _, NestedWrite.Connect _, NestedWrite.ConnectOrCreate _ -> {}
      case NestedWrite.CreateMany _,
          NestedWrite.Set _,
          NestedWrite.UpdateMany _,
          NestedWrite.DeleteMany _ ->
          throw new IllegalStateException("only lists know " + write);
    }
  }

  private static Sql own(RelationField field, Kept row, Map<ScalarField, Expression> values) {
    return RowPlanner.update(field.model(), values, itself(field, row), List.of());
  }

  private static Condition itself(RelationField field, Kept row) {
    return row.isRow(Link.key(field.model()), field.model().databaseName());
  }

  /** The target's row that the row points to, if it passes the filter. */
  private Condition owned(RelationField field, Kept row, Where filter) {
    String table = field.target().databaseName();
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < field.fields().size(); i++) {
      parts.add(
          Condition.equal(
              Link.column(table, field.references().get(i)), row.one(field.fields().get(i))));
    }
    parts.add(where.plan(filter, table));
    return Condition.all(parts);
  }
}
