package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.UniqueKey;
import dev.refract.orm.request.Value;
import dev.refract.orm.request.Where;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Expression.Whole;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Select;
import dev.refract.orm.sql.Source;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;

/** Filters as conditions. Relations become EXISTS. */
final class WherePlanner {
  private final Naming naming;
  private final RelationMode mode;

  WherePlanner(Naming naming, RelationMode mode) {
    this.naming = naming;
    this.mode = mode;
  }

  /** Without foreign keys, a row of a join table may point to nothing. */
  private boolean needsTarget(Where inner) {
    return !inner.equals(Where.ALWAYS) || mode == RelationMode.PRISMA;
  }

  /**
   * Where a condition stands.
   *
   * @param unknownMatters whether unknown must stay unknown, because a NOT stands around it;
   *     elsewhere it is as good as false
   * @param reversed whether an odd number of NOTs stands around it
   * @param inWrite whether it is the condition of a write itself; relations to one are EXISTS there
   *     whatever stands around them, as in the reference
   */
  private record Place(boolean unknownMatters, boolean reversed, boolean inWrite) {
    static final Place TOP = new Place(false, false, false);
    static final Place WRITE = new Place(false, false, true);

    Place negated() {
      return new Place(true, !reversed, inWrite);
    }

    /** The NOT that EVERY is made of does not count for what stands in it, as in the reference. */
    Place ofEvery() {
      return new Place(unknownMatters, !reversed, inWrite);
    }

    /** Inside EXISTS, where unknown is false again. */
    Place enclosed() {
      return new Place(false, reversed, false);
    }
  }

  Condition plan(Where where, String alias) {
    return plan(where, alias, Place.TOP);
  }

  /**
   * The condition of an UPDATE or DELETE. Without foreign keys the reference looks for the rows
   * first, and so the condition means what it means in a query.
   */
  Condition planWrite(Where where, String alias) {
    return plan(where, alias, mode == RelationMode.PRISMA ? Place.TOP : Place.WRITE);
  }

  private Condition plan(Where where, String alias, Place place) {
    return switch (where) {
      case Where.All(List<Where> parts) -> Condition.all(each(parts, alias, place));
      case Where.Any(List<Where> parts) -> Condition.any(each(parts, alias, place));
      case Where.Not(Where of) -> new Condition.Not(plan(of, alias, place.negated()));
      case Where.Scalar(var field, Test test) ->
          TestPlanner.test(
              Link.column(alias, field), alias, ColumnType.of(field), test, place.reversed());
      case Where.Search(List<ScalarField> fields, Value query) ->
          new Condition.Matches(
              Link.columns(alias, fields), TestPlanner.given(query, TestPlanner.TEXT), false);
      case Where.Missing(RelationField field, boolean negated) -> missing(field, negated, alias);
      case Where.Related related -> related(related, alias, place);
    };
  }

  private List<Condition> each(List<Where> parts, String alias, Place place) {
    return parts.stream().map(part -> plan(part, alias, place)).toList();
  }

  private Condition missing(RelationField field, boolean negated, String alias) {
    if (!field.isReferencing()) {
      return new Condition.Exists(rows(field, alias, Where.ALWAYS, Place.TOP), !negated);
    }
    List<Condition> nulls =
        field.fields().stream()
            .<Condition>map(f -> new Condition.IsNull(Link.column(alias, f), false))
            .toList();
    Condition isMissing = Condition.any(nulls);
    return negated ? new Condition.Not(isMissing) : isMissing;
  }

  private Condition related(Where.Related related, String alias, Place place) {
    RelationField field = related.field();
    Where inner = related.where();
    return switch (related.quantifier()) {
      case SOME -> exists(field, alias, inner, place, false);
      case NONE -> exists(field, alias, inner, place, true);
      case EVERY -> exists(field, alias, new Where.Not(inner), place.ofEvery(), true);
      case IS ->
          place.unknownMatters() && !place.inWrite()
              ? Condition.all(
                  List.of(
                      exists(field, alias, Where.ALWAYS, place, false),
                      truth(field, alias, inner, place)))
              : exists(field, alias, inner, place, false);
      case IS_NOT -> isNot(field, alias, inner, place);
    };
  }

  private Condition isNot(RelationField field, String alias, Where inner, Place place) {
    if (place.inWrite()) {
      return exists(field, alias, inner, place, true);
    }
    return Condition.any(
        List.of(
            place.unknownMatters()
                ? new Condition.Not(truth(field, alias, inner, place))
                : exists(field, alias, new Where.Not(inner), place, false),
            exists(field, alias, Where.ALWAYS, place, true)));
  }

  private Condition exists(
      RelationField field, String alias, Where inner, Place place, boolean negated) {
    return new Condition.Exists(rows(field, alias, inner, place.enclosed()), negated);
  }

  private Condition truth(RelationField field, String alias, Where inner, Place place) {
    String target = naming.alias();
    return new Condition.Truth(
        Link.of(field)
            .select(
                List.of(plan(inner, target, place)),
                alias,
                field.target(),
                target,
                new Condition.Constant(true),
                true,
                naming));
  }

  private Select rows(RelationField field, String alias, Where inner, Place place) {
    String target = naming.alias();
    return Link.of(field)
        .select(
            List.of(new Whole(1)),
            alias,
            field.target(),
            target,
            plan(inner, target, place),
            needsTarget(inner),
            naming);
  }

  /** Rows that a key finds. */
  static Condition key(UniqueKey key, String alias) {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < key.fields().size(); i++) {
      parts.add(
          Condition.equal(
              Link.column(alias, key.fields().get(i)),
              given(key.values().get(i), ColumnType.of(key.fields().get(i)))));
    }
    return Condition.all(parts);
  }

  static Parameter given(Value value, ColumnType type) {
    return Parameter.one(new Source.Given(value.slot()), type);
  }

  /** The number of rows of a relation, as a value. */
  Expression count(RelationField field, Where inner, String alias) {
    String target = naming.alias();
    return new Expression.Scalar(
        Link.of(field)
            .select(
                List.of(new Expression.CountRows()),
                alias,
                field.target(),
                target,
                plan(inner, target),
                needsTarget(inner),
                naming));
  }
}
