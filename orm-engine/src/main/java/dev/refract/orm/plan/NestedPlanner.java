package dev.refract.orm.plan;

import dev.refract.orm.request.Data;
import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.request.Where;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Expression.Column;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Select;
import dev.refract.orm.sql.Sql;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes through a relation whose foreign key the other rows hold, or a join table. Where the
 * reference asks first and writes then, one statement with both conditions does here.
 */
final class NestedPlanner {
  private final RowPlanner rows;
  private final Script script;
  private final WherePlanner where;

  NestedPlanner(RowPlanner rows, Script script, WherePlanner where) {
    this.rows = rows;
    this.script = script;
    this.where = where;
  }

  /**
   * Writes the rows of a relation.
   *
   * @param row the row that they belong to
   * @param wasThere whether that row may have such rows already
   */
  void write(NestedWrite write, Kept row, boolean wasThere) {
    Side side = new Side(write.field(), row, wasThere);
    switch (write) {
      case NestedWrite.Create(var _, List<Data> news) -> side.create(news);
      case NestedWrite.CreateMany many -> side.createMany(many);
      case NestedWrite.Connect(var _, List<Where> filters) -> side.connect(filters);
      case NestedWrite.ConnectOrCreate(var _, Where filter, Data data) ->
          side.connectOrCreate(filter, data);
      case NestedWrite.Disconnect(var _, List<Where> filters) -> side.disconnect(filters);
      case NestedWrite.Set(var _, List<Where> filters) -> side.set(filters);
      case NestedWrite.Update(var _, Where filter, Data data) ->
          rows.change(
              side.target,
              side.mine(filter),
              data,
              new Failure.RelatedNotFound(side.field, "a nested update", ""));
      case NestedWrite.UpdateMany(var _, Where filter, Data data) -> side.updateMany(filter, data);
      case NestedWrite.Upsert upsert -> side.upsert(upsert);
      case NestedWrite.Delete(var _, List<Where> filters) -> side.delete(filters);
      case NestedWrite.DeleteMany(var _, Where filter) ->
          rows.delete(side.target, side.mine(filter));
    }
  }

  /** The other side of a relation, seen from one row. */
  private final class Side {
    final RelationField field;
    final RelationField opposite;
    final Model target;
    final String table;
    final Link link;
    final Kept row;
    final boolean wasThere;

    Side(RelationField field, Kept row, boolean wasThere) {
      this.field = field;
      this.opposite = field.opposite().orElseThrow();
      this.target = field.target();
      this.table = target.databaseName();
      this.link = Link.of(field);
      this.row = row;
      this.wasThere = wasThere;
    }

    private boolean isJoined() {
      return link.join().isPresent();
    }

    private boolean isOneToOne() {
      return field.relation().kind() == Relation.Kind.ONE_TO_ONE;
    }

    /** Whether the other rows cannot be without one to belong to. */
    private boolean isRequiredThere() {
      return opposite.isRequired();
    }

    private Failure violation() {
      return new Failure.RelationViolation(field.relation());
    }

    /** The foreign key that points to the row; nothing where a table joins them. */
    private Map<ScalarField, Expression> foreignKey() {
      Map<ScalarField, Expression> values = new LinkedHashMap<>();
      if (!isJoined()) {
        for (int i = 0; i < link.target().size(); i++) {
          values.put(link.target().get(i), row.one(link.parent().get(i)));
        }
      }
      return values;
    }

    private Condition mine() {
      if (isJoined()) {
        return new Condition.InRows(
            List.of(Link.column(table, link.target().getFirst())), joined());
      }
      List<Condition> parts = new ArrayList<>();
      foreignKey()
          .forEach((own, value) -> parts.add(Condition.equal(Link.column(table, own), value)));
      return Condition.all(parts);
    }

    private Condition mine(Where filter) {
      return Condition.all(List.of(where.plan(filter, table), mine()));
    }

    private Condition mine(List<Where> filters) {
      return Condition.all(List.of(rows.any(target, filters), mine()));
    }

    private Select joined() {
      Link.JoinTable join = link.join().orElseThrow();
      return Select.of(
          List.of(new Column(join.name().name(), join.targetColumn())),
          new Select.Table(join.name(), join.name().name()),
          Condition.equal(new Column(join.name().name(), join.parentColumn()), parentKey()));
    }

    private Parameter parentKey() {
      return row.one(link.parent().getFirst());
    }

    private void join(Kept others) {
      Link.JoinTable join = link.join().orElseThrow();
      ScalarField second = link.target().getFirst();
      script.execute(
          new Sql.InsertLinks(
              join.name(),
              join.parentColumn(),
              join.targetColumn(),
              Select.of(
                  List.of(parentKey(), Link.column(table, second)),
                  Link.table(target),
                  new Condition.OneOf(Link.column(table, second), others.all(second)))));
    }

    private List<ScalarField> key() {
      return isJoined() ? link.target() : Link.key(target);
    }

    void create(List<Data> news) {
      if (isOneToOne() && wasThere) {
        release(mine());
      }
      if (news.size() > 1 && news.stream().allMatch(one -> one.nested().isEmpty())) {
        createAtOnce(news);
      } else {
        news.forEach(one -> createRow(rows.variable(), one));
      }
    }

    private void createAtOnce(List<Data> news) {
      List<ScalarField> wanted = isJoined() ? key() : List.of();
      for (Sql.Insert insert : insertions(news, false, wanted)) {
        if (isJoined()) {
          join(script.fetch(insert, wanted));
        } else {
          script.execute(insert);
        }
      }
    }

    private void createRow(int variable, Data data) {
      Kept created = rows.insert(variable, target, data, foreignKey(), key());
      if (isJoined()) {
        join(created);
      }
    }

    /** Rows let go of the row, or may not. */
    private void release(Condition which) {
      if (isRequiredThere()) {
        Kept found = script.find(target, which, key());
        script.requireNone(found.variable(), violation());
      } else {
        script.execute(ParentPlanner.release(opposite, which));
      }
    }

    void createMany(NestedWrite.CreateMany many) {
      insertions(many.rows(), many.skipDuplicates(), List.of()).forEach(script::execute);
    }

    private List<Sql.Insert> insertions(
        List<Data> news, boolean skipDuplicates, List<ScalarField> returning) {
      return rows.insertions(target, news, foreignKey(), skipDuplicates, returning);
    }

    void connect(List<Where> filters) {
      if (isJoined()) {
        join(requireAll(filters));
      } else if (isOneToOne()) {
        connectOne(rows.any(target, filters));
      } else {
        int changed =
            script.execute(
                RowPlanner.update(target, foreignKey(), rows.any(target, filters), List.of()));
        script.requireExactly(
            changed, filters.size(), new Failure.NotAllConnected(field, filters.size()));
      }
    }

    private Kept requireAll(List<Where> filters) {
      Kept found = script.find(target, rows.any(target, filters), key());
      script.requireExactly(
          found.variable(), filters.size(), new Failure.NotAllToConnect(filters.size()));
      return found;
    }

    private void connectOne(Condition wanted) {
      Kept found = script.find(target, wanted, key());
      script.requireSome(
          found.variable(), new Failure.RelatedNotFound(field, "a nested connect", ""));
      take(found);
    }

    /** The row found belongs to the row now, and no other of a one-to-one relation does. */
    private void take(Kept found) {
      Condition isFound = found.isRow(key(), table);
      if (isOneToOne() && wasThere) {
        release(Condition.all(List.of(mine(), new Condition.Not(isFound))));
      }
      Condition which =
          isOneToOne() && wasThere && isRequiredThere()
              ? Condition.all(List.of(isFound, new Condition.Not(mine())))
              : isFound;
      script.execute(RowPlanner.update(target, foreignKey(), which, List.of()));
    }

    void connectOrCreate(Where filter, Data data) {
      Kept found = script.find(target, where.plan(filter, table), key());
      script.choose(
          found,
          () -> {
            if (isJoined()) {
              join(found);
            } else {
              take(found);
            }
          },
          () -> createRow(rows.variable(), data));
    }

    void disconnect(List<Where> filters) {
      if (isJoined()) {
        unjoin(rows.any(target, filters));
      } else {
        release(mine(filters));
      }
    }

    private void unjoin(Condition which) {
      Link.JoinTable join = link.join().orElseThrow();
      List<Condition> parts = new ArrayList<>();
      parts.add(Condition.equal(new Column(join.name().name(), join.parentColumn()), parentKey()));
      if (!which.equals(new Condition.Constant(true))) {
        parts.add(
            new Condition.InRows(
                List.of(new Column(join.name().name(), join.targetColumn())),
                Select.of(
                    List.of(Link.column(table, link.target().getFirst())),
                    Link.table(target),
                    which)));
      }
      script.execute(new Sql.Delete(join.name(), Condition.all(parts), List.of()));
    }

    void set(List<Where> filters) {
      if (isJoined()) {
        unjoin(new Condition.Constant(true));
        if (!filters.isEmpty()) {
          join(requireAll(filters));
        }
        return;
      }
      Condition wanted = rows.any(target, filters);
      release(
          filters.isEmpty() ? mine() : Condition.all(List.of(mine(), new Condition.Not(wanted))));
      if (!filters.isEmpty()) {
        script.execute(
            RowPlanner.update(
                target, foreignKey(), Condition.all(List.of(wanted, notMine())), List.of()));
      }
    }

    /** Rows of another one, or of none. */
    private Condition notMine() {
      List<Condition> parts = new ArrayList<>();
      parts.add(new Condition.Not(mine()));
      link.target().stream()
          .filter(ScalarField::isOptional)
          .forEach(own -> parts.add(new Condition.IsNull(Link.column(table, own), false)));
      return Condition.any(parts);
    }

    void updateMany(Where filter, Data data) {
      Map<ScalarField, Expression> values = rows.assigned(target, data);
      if (!values.isEmpty()) {
        Condition which = rows.followed(target, mine(filter), values);
        script.execute(RowPlanner.update(target, values, which, List.of()));
      }
    }

    void upsert(NestedWrite.Upsert upsert) {
      Kept found = script.find(target, mine(upsert.where()), Link.key(target));
      script.choose(
          found,
          () ->
              rows.change(
                  target,
                  found.isRow(Link.key(target), table),
                  upsert.update(),
                  new Failure.RelatedNotFound(field, "a nested update", "")),
          () -> createRow(rows.variable(), upsert.create()));
    }

    void delete(List<Where> filters) {
      rows.delete(
          target,
          mine(filters),
          filters.size(),
          field.isList()
              ? new Failure.NotConnected(field)
              : new Failure.RelatedNotFound(field, "a nested delete", ""));
    }
  }
}
