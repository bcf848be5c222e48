package dev.refract.orm.plan;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.Operand;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.Value;
import dev.refract.orm.sql.Condition;
import dev.refract.orm.sql.Condition.Comparison;
import dev.refract.orm.sql.Condition.Kind;
import dev.refract.orm.sql.Condition.ListComparison;
import dev.refract.orm.sql.Expression;
import dev.refract.orm.sql.Expression.Binary;
import dev.refract.orm.sql.Expression.Call;
import dev.refract.orm.sql.Expression.Document;
import dev.refract.orm.sql.Expression.DocumentAt;
import dev.refract.orm.sql.Expression.DocumentElement;
import dev.refract.orm.sql.Expression.DocumentText;
import dev.refract.orm.sql.Expression.Operator;
import dev.refract.orm.sql.Expression.Words;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Source;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.List;
import java.util.Optional;

/** Tests of one value as conditions; figures of groups are tested by them too. */
final class TestPlanner {
  private static final String ANYTHING = "%";
  static final ColumnType TEXT = ColumnType.of(ScalarType.STRING);
  private static final ColumnType JSON = ColumnType.of(ScalarType.JSON);

  private final Expression of;
  private final String alias;
  private final ColumnType type;
  private final boolean reversed;

  private TestPlanner(Expression of, String alias, ColumnType type, boolean reversed) {
    this.of = of;
    this.alias = alias;
    this.type = type;
    this.reversed = reversed;
  }

  /**
   * A test of any expression.
   *
   * @param alias the table in reach, whose fields the test may name
   * @param reversed whether an odd number of NOTs stands around it
   */
  static Condition test(Expression of, String alias, ColumnType type, Test test, boolean reversed) {
    return new TestPlanner(of, alias, type, reversed).condition(test);
  }

  private Condition condition(Test test) {
    return switch (test) {
      case Test.Compare compare -> compare(compare);
      case Test.In in -> oneOf(in);
      case Test.IsNull(boolean negated) -> new Condition.IsNull(of, negated);
      case Test.Text text ->
          new Condition.Like(
              of, pattern(text.part(), text.value(), type), text.ignoreCase(), text.negated());
      case Test.Search(Value query, boolean negated) ->
          new Condition.Matches(List.of(of), given(query, TEXT), negated);
      case Test.Either(Test first, Test second, boolean both) -> {
        List<Condition> parts = List.of(condition(first), condition(second));
        yield both ? Condition.all(parts) : Condition.any(parts);
      }
      case Test.ListHas(Operand elements, boolean all) ->
          new Condition.ListTest(
              of, all ? ListComparison.HAS_ALL : ListComparison.HAS_SOME, operand(elements));
      case Test.ListHolds(ScalarField element) ->
          new Condition.AnyOf(Link.column(alias, element), of, false, false);
      case Test.ListIsEmpty(boolean negated) ->
          new Condition.Compare(
              of, negated ? Comparison.NOT_EQUAL : Comparison.EQUAL, new Words("{}"));
      case Test.JsonEquals(var path, Operand value, boolean negated) ->
          new Condition.Compare(
              document(path), negated ? Comparison.NOT_EQUAL : Comparison.EQUAL, document(value));
      case Test.JsonIsNull(var path, boolean negated) ->
          new Condition.IsNull(path.isPresent() ? document(path) : of, negated);
      case Test.JsonText text ->
          ofKind(
              new Condition.Like(
                  new DocumentText(of, text.path().map(path -> given(path, TEXT))),
                  pattern(text.part(), text.value(), TEXT),
                  text.ignoreCase(),
                  false),
              document(text.path()),
              Kind.TEXT);
      case Test.JsonElement(var path, boolean last, Operand value) ->
          ofKind(
              Condition.equal(new DocumentElement(document(path), last), document(value)),
              document(path),
              Kind.LIST);
      case Test.JsonContains(var path, Operand value) ->
          ofKind(
              new Condition.ListTest(document(path), ListComparison.HAS_ALL, document(value)),
              document(path),
              Kind.LIST);
      case Test.JsonCompare compare -> compare(compare);
    };
  }

  private Condition oneOf(Test.In in) {
    return switch (in.list()) {
      case Value list ->
          new Condition.OneOf(
              in.ignoreCase() ? new Call("LOWER", of) : of,
              Parameter.list(new Source.Given(list.slot()), type),
              in.negated(),
              in.ignoreCase());
      case Operand.OfField(ScalarField list) ->
          new Condition.AnyOf(of, Link.column(alias, list), in.negated(), in.ignoreCase());
    };
  }

  private Condition compare(Test.JsonCompare compare) {
    Expression left = document(compare.path());
    Expression right = document(compare.value());
    Condition test = new Condition.Compare(left, comparison(compare.comparison()), right);
    return switch (compare.kind()) {
      case TEXT -> ofKind(test, left, Kind.TEXT);
      case NUMBER -> ofKind(test, left, Kind.NUMBER);
      case THE_SAME ->
          reversed
              ? Condition.any(List.of(test, new Condition.IsSameKind(left, right, true)))
              : Condition.all(List.of(test, new Condition.IsSameKind(left, right, false)));
    };
  }

  private Condition compare(Test.Compare compare) {
    Expression other = operand(compare.value());
    Comparison comparison = comparison(compare.comparison());
    if (!compare.ignoreCase()) {
      return new Condition.Compare(of, comparison, other);
    }
    return switch (comparison) {
      case EQUAL, NOT_EQUAL ->
          new Condition.Like(of, other, true, comparison == Comparison.NOT_EQUAL);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          new Condition.Compare(new Call("LOWER", of), comparison, new Call("LOWER", other));
    };
  }

  private Expression operand(Operand operand) {
    return switch (operand) {
      case Value value -> given(value, type);
      case Operand.OfField(ScalarField field) -> Link.column(alias, field);
    };
  }

  static Parameter given(Value value, ColumnType type) {
    return Parameter.one(new Source.Given(value.slot()), type);
  }

  private Expression document(Operand operand) {
    return switch (operand) {
      case Value value -> given(value, JSON);
      case Operand.OfField(ScalarField field) -> new Document(Link.column(alias, field));
    };
  }

  private Expression document(Optional<Value> path) {
    return path.<Expression>map(way -> new DocumentAt(of, given(way, TEXT)))
        .orElseGet(() -> new Document(of));
  }

  /** Documents of another kind do not pass, and under a NOT they do not either. */
  private Condition ofKind(Condition test, Expression document, Kind kind) {
    return reversed
        ? Condition.any(List.of(test, new Condition.IsKind(document, kind, true)))
        : Condition.all(List.of(test, new Condition.IsKind(document, kind, false)));
  }

  private Expression pattern(Test.Part part, Operand operand, ColumnType type) {
    return switch (operand) {
      case Value value -> pattern(part, value, type);
      case Operand.OfField(ScalarField field) -> pattern(part, Link.column(alias, field));
    };
  }

  /** The pattern as a value, so that the database does not make it anew for each row. */
  private static Expression pattern(Test.Part part, Value value, ColumnType type) {
    return Parameter.one(
        switch (part) {
          case START -> new Source.Pattern(value.slot(), "", ANYTHING);
          case END -> new Source.Pattern(value.slot(), ANYTHING, "");
          case ANYWHERE -> new Source.Pattern(value.slot(), ANYTHING, ANYTHING);
        },
        type);
  }

  private static Expression pattern(Test.Part part, Expression text) {
    Words any = new Words(ANYTHING);
    return switch (part) {
      case START -> new Binary(text, Operator.CONCAT, any);
      case END -> new Binary(any, Operator.CONCAT, text);
      case ANYWHERE -> new Binary(new Binary(any, Operator.CONCAT, text), Operator.CONCAT, any);
    };
  }

  private static Comparison comparison(Test.Comparison comparison) {
    return switch (comparison) {
      case EQUALS -> Comparison.EQUAL;
      case NOT_EQUALS -> Comparison.NOT_EQUAL;
      case LESS -> Comparison.LESS;
      case LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
      case GREATER -> Comparison.GREATER;
      case GREATER_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
    };
  }
}
