package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.KeyDiagnostics;
import dev.refract.schema.model.IndexCondition.Comparison;
import dev.refract.schema.model.IndexCondition.Operand;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.Constant;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.NumberLiteral;
import dev.refract.schema.syntax.Expression.ObjectLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code where} of one index; stops at the first mistake. */
final class ConditionReader {
  private final Model model;
  private final Arguments arguments;

  ConditionReader(Model model, Arguments arguments) {
    this.model = model;
    this.arguments = arguments;
  }

  /** The condition, if there is one that can be read. */
  Optional<IndexCondition> read() {
    return switch (arguments.named("where")) {
      case null -> Optional.empty();
      case FunctionCall call when call.name().text().equals("raw") -> raw(call);
      case FunctionCall call -> refuseKind(call);
      case ObjectLiteral object -> allOf(object);
      case Expression other -> {
        arguments.refuseKind("condition", other);
        yield refuseKind(other);
      }
    };
  }

  private Optional<IndexCondition> refuseKind(Expression value) {
    return refuse(KeyDiagnostics.invalidCondition(arguments.at(), arguments.textOf(value)));
  }

  private <T> Optional<T> refuse(Diagnostic diagnostic) {
    arguments.report(diagnostic);
    return Optional.empty();
  }

  private Optional<IndexCondition> raw(FunctionCall call) {
    Optional<Expression> given = call.arguments().stream().findFirst().flatMap(a -> a.value());
    Optional<String> sql = arguments.text(given.orElse(null));
    if (sql.isEmpty()) {
      return refuse(KeyDiagnostics.invalidRawCondition(arguments.at()));
    }
    return sql.get().isEmpty()
        ? refuse(KeyDiagnostics.emptyCondition(arguments.at()))
        : sql.map(IndexCondition.Raw::new);
  }

  private Optional<IndexCondition> allOf(ObjectLiteral object) {
    if (object.members().isEmpty()) {
      return refuse(KeyDiagnostics.emptyCondition(arguments.at()));
    }
    List<Comparison> comparisons = new ArrayList<>(1);
    for (ObjectLiteral.Member member : object.members()) {
      Optional<Comparison> comparison = comparison(member);
      if (comparison.isEmpty()) {
        return Optional.empty();
      }
      comparisons.add(comparison.get());
    }
    return Optional.of(new IndexCondition.AllOf(comparisons));
  }

  private Optional<Comparison> comparison(ObjectLiteral.Member member) {
    String name = member.name().text();
    return switch (model.find(name)) {
      case ScalarField field -> comparison(field, member.value());
      case RelationField _ ->
          refuse(KeyDiagnostics.relationInCondition(arguments.at(), model.name(), name));
      case null ->
          refuse(
              KeyDiagnostics.unknownFieldInCondition(
                  arguments.at(),
                  Places.of(arguments.file(), member.name()),
                  model.name(),
                  name,
                  model.scalarFields().stream().map(ScalarField::name).toList()));
    };
  }

  private Optional<Comparison> comparison(ScalarField field, Expression value) {
    if (!(value instanceof ObjectLiteral(List<ObjectLiteral.Member> members, _))) {
      return operand(field, value).map(o -> new Comparison(field, false, o));
    }
    if (members.size() != 1 || !members.getFirst().name().text().equals("not")) {
      return refuse(KeyDiagnostics.invalidNegation(arguments.at(), field.name()));
    }
    return operand(field, members.getFirst().value()).map(o -> new Comparison(field, true, o));
  }

  private Optional<Operand> operand(ScalarField field, Expression value) {
    Optional<Operand> operand =
        switch (value) {
          case Constant(String word, _) when word.equals("null") -> Optional.of(new Operand.Null());
          case Constant(String word, _) when word.equals("true") || word.equals("false") ->
              Optional.of(new Operand.Bool(word.equals("true")));
          case StringLiteral(String text, _) -> Optional.of(new Operand.Text(text));
          case NumberLiteral(String number, _) -> Optional.of(new Operand.Numeric(number));
          default -> Optional.empty();
        };
    if (operand.isEmpty()) {
      return refuse(
          KeyDiagnostics.invalidOperand(arguments.at(), field.name(), arguments.textOf(value)));
    }
    return fits(field.type(), operand.get())
        ? operand
        : refuse(
            KeyDiagnostics.operandOfOtherType(
                arguments.at(),
                field.name(),
                field.syntax().type().name().text(),
                arguments.textOf(value)));
  }

  private static boolean fits(FieldType type, Operand operand) {
    return switch (operand) {
      case Operand.Null _ -> true;
      case Operand.Bool _ -> type == ScalarType.BOOLEAN;
      case Operand.Text _ ->
          type == ScalarType.STRING
              || type == ScalarType.DATE_TIME
              || type instanceof FieldType.OfEnum;
      case Operand.Numeric _ ->
          type == ScalarType.INT
              || type == ScalarType.BIG_INT
              || type == ScalarType.FLOAT
              || type == ScalarType.DECIMAL;
    };
  }
}
