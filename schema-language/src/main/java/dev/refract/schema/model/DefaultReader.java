package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.Constant;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.syntax.Expression.NumberLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code @default(…)} of one field. */
final class DefaultReader {
  private static final Set<String> FUNCTIONS =
      Set.of("autoincrement", "cuid", "dbgenerated", "nanoid", "now", "uuid", "ulid", "auto");

  private final FieldType type;
  private final Arity arity;
  private final Arguments arguments;
  private Optional<String> constraintName = Optional.empty();

  DefaultReader(FieldType type, Arity arity, Arguments arguments) {
    this.type = type;
    this.arity = arity;
    this.arguments = arguments;
  }

  /** {@code map} of the attribute, once it has been read. */
  Optional<String> constraintName() {
    return constraintName;
  }

  /** The default of a model's field; empty where it is wrong or a function of one provider. */
  Optional<DefaultValue> readForModel(String field) {
    Expression value = arguments.required("value");
    if (value == null) {
      return Optional.empty();
    }
    constraintName = arguments.name("map");
    if (value instanceof FunctionCall call && call.name().text().equals("dbgenerated")) {
      return databaseGenerated(call);
    }
    return switch (type) {
      case FieldType.OfComposite composite -> refuseComposite(field, composite);
      case FieldType.OfEnum(EnumType e) -> enumDefault(value, e);
      case FieldType.Unsupported _ -> {
        arguments.report(Diagnostics.defaultOnUnsupported(arguments.at(), field));
        yield Optional.empty();
      }
      case ScalarType scalar -> scalarDefault(value, scalar);
    };
  }

  /** The default of a composite type's field, which has fewer functions. */
  Optional<DefaultValue> readForComposite(String field) {
    Expression value = arguments.required("value");
    if (value == null) {
      return Optional.empty();
    }
    if (arguments.named("map") != null) {
      arguments.report(Diagnostics.mapOnCompositeDefault(arguments.at()));
    }
    if (value instanceof FunctionCall call
        && Set.of("dbgenerated", "autoincrement", "auto").contains(call.name().text())) {
      arguments.report(Diagnostics.functionOnComposite(arguments.at(), call.name().text()));
      return Optional.empty();
    }
    return switch (type) {
      case FieldType.OfComposite composite -> refuseComposite(field, composite);
      case FieldType.OfEnum(EnumType e) -> enumDefault(value, e);
      case FieldType.Unsupported _ -> {
        arguments.report(Diagnostics.defaultOnUnsupported(arguments.at(), field));
        yield Optional.empty();
      }
      case ScalarType scalar -> {
        if (value instanceof FunctionCall call && !FUNCTIONS.contains(call.name().text())) {
          arguments.report(
              Diagnostics.unknownFunction(arguments.at(call), call.name().text(), FUNCTIONS));
          yield Optional.empty();
        }
        if (value instanceof FunctionCall call && call.name().text().equals("nanoid")) {
          arguments.report(Diagnostics.functionOnComposite(arguments.at(), call.name().text()));
          yield Optional.empty();
        }
        yield scalarDefault(value, scalar);
      }
    };
  }

  private Optional<DefaultValue> refuseComposite(String field, FieldType.OfComposite composite) {
    arguments.report(
        Diagnostics.defaultOnComposite(arguments.at(), field, composite.type().name()));
    return Optional.empty();
  }

  private Optional<DefaultValue> enumDefault(Expression value, EnumType e) {
    if (arity != Arity.LIST) {
      return enumValue(value, e);
    }
    if (!(value instanceof ListLiteral list)) {
      arguments.report(
          Diagnostics.notAnEnumValue(arguments.at(), e.name(), arguments.textOf(value)));
      return Optional.empty();
    }
    List<DefaultValue> elements = new ArrayList<>();
    for (Expression element : list.elements()) {
      Optional<DefaultValue> read = enumValue(element, e);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      elements.add(read.get());
    }
    return Optional.of(new DefaultValue.OfList(elements));
  }

  private Optional<DefaultValue> enumValue(Expression value, EnumType e) {
    if (!(value instanceof Constant(String name, _))) {
      arguments.report(
          Diagnostics.notAnEnumValue(arguments.at(), e.name(), arguments.textOf(value)));
      return Optional.empty();
    }
    Optional<EnumType.Value> found = e.value(name);
    if (found.isEmpty()) {
      List<String> known = e.values().stream().map(EnumType.Value::name).toList();
      arguments.report(
          Diagnostics.unknownEnumValue(arguments.at(), arguments.at(value), e.name(), name, known));
    }
    return found.map(DefaultValue.OfEnum::new);
  }

  private Optional<DefaultValue> scalarDefault(Expression value, ScalarType scalar) {
    if (value instanceof FunctionCall call) {
      return function(call, scalar);
    }
    if (arity != Arity.LIST) {
      if (value instanceof ListLiteral) {
        arguments.report(Diagnostics.listDefaultOnSingle(arguments.at()));
        return Optional.empty();
      }
      return literal(value, scalar);
    }
    if (!(value instanceof ListLiteral list)) {
      arguments.report(
          Diagnostics.singleDefaultOnList(
              arguments.at(), arguments.at(value), arguments.textOf(value)));
      return Optional.empty();
    }
    List<DefaultValue> elements = new ArrayList<>();
    for (Expression element : list.elements()) {
      Optional<DefaultValue> read = literal(element, scalar);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      elements.add(read.get());
    }
    return Optional.of(new DefaultValue.OfList(elements));
  }

  private Optional<DefaultValue> literal(Expression value, ScalarType scalar) {
    return switch (scalar) {
      case STRING, JSON, BYTES, DATE_TIME ->
          value instanceof StringLiteral(String text, _)
              ? Optional.of(new DefaultValue.Text(text))
              : refuse(value, scalar);
      case INT, BIG_INT, FLOAT ->
          value instanceof NumberLiteral(String number, _)
              ? Optional.of(new DefaultValue.Numeric(number))
              : refuse(value, scalar);
      case DECIMAL ->
          switch (value) {
            case NumberLiteral(String number, _) -> Optional.of(new DefaultValue.Numeric(number));
            case StringLiteral(String text, _) -> Optional.of(new DefaultValue.Numeric(text));
            default -> refuse(value, scalar);
          };
      case BOOLEAN ->
          switch (value) {
            case Constant(String word, _) when word.equals("true") || word.equals("false") ->
                Optional.of(new DefaultValue.Bool(word.equals("true")));
            case Constant _ -> {
              arguments.report(
                  Diagnostics.notABoolean(arguments.at(value), arguments.textOf(value)));
              yield Optional.empty();
            }
            default -> refuse(value, scalar);
          };
    };
  }

  private Optional<DefaultValue> refuse(Expression value, ScalarType scalar) {
    arguments.report(
        Diagnostics.wrongDefault(arguments.at(), scalar.keyword(), arguments.textOf(value)));
    return Optional.empty();
  }

  private Optional<DefaultValue> function(FunctionCall call, ScalarType scalar) {
    String name = call.name().text();
    if (name.equals("autoincrement") && constraintName.isPresent()) {
      arguments.report(Diagnostics.namedAutoincrement(arguments.at()));
      return Optional.empty();
    }
    if (name.equals("sequence")) {
      return Optional.of(new DefaultValue.Sequence(textsOf(call)));
    }
    if (!FUNCTIONS.contains(name)) {
      return Optional.empty(); // the provider may know it
    }
    if (!makes(name, scalar)) {
      arguments.report(Diagnostics.functionOfOtherType(arguments.at(), name, scalar.keyword()));
      return Optional.empty();
    }
    return switch (name) {
      case "autoincrement" -> withoutArguments(call, new DefaultValue.Autoincrement());
      case "now" -> withoutArguments(call, new DefaultValue.Now());
      case "ulid" -> withoutArguments(call, new DefaultValue.Ulid());
      case "uuid" -> withNumber(call, 4, 7, "4 or 7").map(DefaultValue.Uuid::new);
      case "cuid" -> withNumber(call, 1, 2, "1 or 2").map(DefaultValue.Cuid::new);
      case "nanoid" -> nanoId(call).map(DefaultValue.NanoId::new);
      default -> withoutArguments(call, new DefaultValue.Auto());
    };
  }

  private List<String> textsOf(FunctionCall call) {
    return call.arguments().stream().map(arguments::textOf).toList();
  }

  private static boolean makes(String function, ScalarType scalar) {
    return switch (function) {
      case "autoincrement" -> scalar == ScalarType.INT || scalar == ScalarType.BIG_INT;
      case "now" -> scalar == ScalarType.DATE_TIME;
      case "auto" -> true;
      default -> scalar == ScalarType.STRING;
    };
  }

  private Optional<DefaultValue> withoutArguments(FunctionCall call, DefaultValue value) {
    if (call.arguments().isEmpty()) {
      return Optional.of(value);
    }
    arguments.report(Diagnostics.functionWithoutArguments(arguments.at(), call.name().text()));
    return Optional.empty();
  }

  private Optional<OptionalInt> withNumber(
      FunctionCall call, int first, int second, String allowed) {
    Optional<OptionalInt> number = number(call, allowed);
    if (number.isPresent() && number.get().isPresent()) {
      int given = number.get().getAsInt();
      if (given != first && given != second) {
        return refuseNumber(call, allowed);
      }
    }
    return number;
  }

  private Optional<OptionalInt> nanoId(FunctionCall call) {
    String allowed = "a number from 2 to 255";
    Optional<OptionalInt> number = number(call, allowed);
    if (number.isPresent() && number.get().isPresent()) {
      int given = number.get().getAsInt();
      if (given < 2 || given > 255) {
        return refuseNumber(call, allowed);
      }
    }
    return number;
  }

  /** Nothing where the arguments are wrong, an empty number where there are none. */
  private Optional<OptionalInt> number(FunctionCall call, String allowed) {
    if (call.arguments().isEmpty()) {
      return Optional.of(OptionalInt.empty());
    }
    if (call.arguments().size() == 1 && first(call) instanceof NumberLiteral(String text, _)) {
      try {
        return Optional.of(OptionalInt.of(Integer.parseInt(text)));
      } catch (NumberFormatException notWhole) {
        return refuseNumber(call, allowed);
      }
    }
    return refuseNumber(call, allowed);
  }

  private Optional<OptionalInt> refuseNumber(FunctionCall call, String allowed) {
    arguments.report(
        Diagnostics.invalidFunctionNumber(arguments.at(), call.name().text(), allowed));
    return Optional.empty();
  }

  private Optional<DefaultValue> databaseGenerated(FunctionCall call) {
    if (call.arguments().isEmpty()) {
      return Optional.of(new DefaultValue.DatabaseGenerated(Optional.empty()));
    }
    if (call.arguments().size() == 1
        && first(call) instanceof StringLiteral(String text, _)
        && !text.isEmpty()) {
      return Optional.of(new DefaultValue.DatabaseGenerated(Optional.of(text)));
    }
    arguments.report(Diagnostics.invalidDatabaseGenerated(arguments.at()));
    return Optional.empty();
  }

  private static @Nullable Expression first(FunctionCall call) {
    Argument argument = call.arguments().getFirst();
    return argument.value().orElse(null);
  }
}
