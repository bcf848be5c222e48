package dev.refract.orm.plan;

import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Expression.Column;
import dev.refract.orm.sql.Select;
import dev.refract.orm.sql.TableName;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How rows of two models belong together, seen from a relation field.
 *
 * @param parent fields of the field's own model
 * @param target fields of the other model, which equal them one by one unless a table joins them
 */
record Link(List<ScalarField> parent, List<ScalarField> target, Optional<JoinTable> join) {

  /** The table between the models of a many-to-many relation. */
  record JoinTable(TableName name, String parentColumn, String targetColumn) {}

  static Link of(RelationField field) {
    Relation relation = field.relation();
    if (relation.kind() == Relation.Kind.MANY_TO_MANY) {
      boolean first = field == relation.first();
      return new Link(
          key(field.model()),
          key(field.target()),
          Optional.of(
              new JoinTable(
                  new TableName(relation.first().model().schemaName(), relation.joinTableName()),
                  first ? "A" : "B",
                  first ? "B" : "A")));
    }
    if (field.isReferencing()) {
      return new Link(field.fields(), field.references(), Optional.empty());
    }
    RelationField opposite = field.opposite().orElseThrow();
    return new Link(opposite.references(), opposite.fields(), Optional.empty());
  }

  /**
   * The fields that identify a row: the primary key, or the first unique key of required fields.
   */
  static List<ScalarField> key(Model model) {
    return model.uniqueKeys().stream()
        .map(k -> k.scalarFields())
        .filter(fields -> fields.stream().allMatch(ScalarField::isRequired))
        .findFirst()
        .orElseGet(() ->
            model.uniqueKeys().isEmpty()
                ? List.copyOf(model.scalarFields())
                : model.uniqueKeys().getFirst().scalarFields());
  }

  /** Fields, and then others that are not among them. */
  static List<ScalarField> union(List<ScalarField> fields, List<ScalarField> more) {
    Set<ScalarField> all = new LinkedHashSet<>(fields);
    all.addAll(more);
    return List.copyOf(all);
  }

  static TableName name(Model model) {
    return new TableName(model.schemaName(), model.databaseName());
  }

  /** The model's table under its own name. */
  static Select.Table table(Model model) {
    return new Select.Table(name(model), model.databaseName());
  }

  static List<Expression> columns(String alias, List<ScalarField> fields) {
    return fields.stream().<Expression>map(field -> column(alias, field)).toList();
  }

  static Column column(String alias, ScalarField field) {
    return new Column(alias, field.databaseName());
  }

  /** Whether a row of the target belongs to the row of the parent. */
  private Condition on(String parentAlias, String targetAlias) {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < parent.size(); i++) {
      parts.add(
          Condition.equal(column(targetAlias, target.get(i)), column(parentAlias, parent.get(i))));
    }
    return Condition.all(parts);
  }

  /**
   * The target's rows that belong to a row of the parent.
   *
   * @param needsTarget whether anything but the number of rows is asked for
   */
  Select select(
      List<? extends Expression> columns,
      String parentAlias,
      Model targetModel,
      String targetAlias,
      Condition condition,
      boolean needsTarget,
      Naming naming) {
    Select.Table table = new Select.Table(name(targetModel), targetAlias);
    if (join.isEmpty()) {
      return Select.of(
          columns, table, Condition.all(List.of(on(parentAlias, targetAlias), condition)));
    }
    String between = naming.alias();
    Condition mine =
        Condition.equal(
            new Column(between, join.get().parentColumn()), column(parentAlias, parent.getFirst()));
    Select fromJoin =
        Select.of(
            columns,
            new Select.Table(join.get().name(), between),
            Condition.all(List.of(mine, condition)));
    return needsTarget
        ? fromJoin.withJoins(
            List.of(
                new Select.Join(
                    table,
                    Condition.equal(
                        column(targetAlias, target.getFirst()),
                        new Column(between, join.get().targetColumn())))))
        : fromJoin;
  }
}
