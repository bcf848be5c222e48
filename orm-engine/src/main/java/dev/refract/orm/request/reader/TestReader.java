package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.Test.Comparison;
import dev.refract.orm.request.Test.Part;
import dev.refract.orm.request.Value;
import dev.refract.orm.request.Where;
import dev.refract.orm.value.Json;
import dev.refract.orm.value.JsonNull;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a field must be like. */
final class TestReader {
  private static final Map<String, Comparison> ORDER =
      Map.of(
          "lt", Comparison.LESS,
          "lte", Comparison.LESS_OR_EQUAL,
          "gt", Comparison.GREATER,
          "gte", Comparison.GREATER_OR_EQUAL);
  private static final Map<String, Part> TEXT =
      Map.of("contains", Part.ANYWHERE, "startsWith", Part.START, "endsWith", Part.END);
  private static final Map<String, Part> JSON_TEXT =
      Map.of(
          "string_contains", Part.ANYWHERE,
          "string_starts_with", Part.START,
          "string_ends_with", Part.END);
  private static final Map<String, Boolean> JSON_ELEMENT =
      Map.of("array_starts_with", false, "array_ends_with", true);

  private final Slots slots;
  private final Dialect dialect;

  TestReader(Slots slots, Dialect dialect) {
    this.slots = slots;
    this.dialect = dialect;
  }

  /** A value or an object of tests, all of which must pass. */
  Where field(ScalarField field, Argument argument) {
    if (field.isList()) {
      throw argument.wrong("filters of list fields are not supported yet");
    }
    List<Test> tests =
        field.type() == ScalarType.JSON
            ? json(field, argument)
            : tests(field.type(), field.isOptional(), argument, false);
    return Where.all(tests.stream().<Where>map(test -> new Where.Scalar(field, test)).toList());
  }

  /** The tests of a value of the type, which may be null or not. */
  List<Test> tests(FieldType type, boolean nullable, Argument argument, boolean negated) {
    if (!argument.isObject()) {
      return List.of(equality(type, nullable, argument, negated));
    }
    List<Test> tests = new ArrayList<>();
    boolean ignoreCase = ignoresCase(type, argument);
    for (Argument part : argument.fields()) {
      if (!part.name().equals("mode")) {
        tests.addAll(test(type, nullable, part, negated, ignoreCase));
      }
    }
    return tests;
  }

  private boolean ignoresCase(FieldType type, Argument argument) {
    Optional<Argument> mode = argument.field("mode");
    if (mode.isEmpty()) {
      return false;
    }
    if (type != ScalarType.STRING || !dialect.canIgnoreCase()) {
      throw mode.get().unknown(known(type));
    }
    return switch (mode.get().text()) {
      case "insensitive" -> true;
      case "default" -> false;
      default -> throw mode.get().expected("`default` or `insensitive`");
    };
  }

  private List<Test> test(
      FieldType type, boolean nullable, Argument part, boolean negated, boolean ignoreCase) {
    if (!known(type).contains(part.name())) {
      throw part.unknown(known(type));
    }
    return switch (part.name()) {
      case "equals" -> List.of(equality(type, nullable, part, negated));
      case "not" -> tests(type, nullable, part, !negated);
      case "in" -> List.of(new Test.In(list(type, part), negated));
      case "notIn" -> List.of(new Test.In(list(type, part), !negated));
      case "contains", "startsWith", "endsWith" ->
          List.of(new Test.Text(part(TEXT, part), value(type, part), ignoreCase, negated));
      default -> {
        Comparison comparison = part(ORDER, part);
        yield List.of(
            new Test.Compare(negated ? opposite(comparison) : comparison, value(type, part)));
      }
    };
  }

  private static <T> T part(Map<String, T> of, Argument part) {
    T found = of.get(part.name());
    if (found == null) {
      throw part.unknown(of.keySet());
    }
    return found;
  }

  /** The tests that values of a type know, the most used first. */
  private static List<String> known(FieldType type) {
    if (!(type instanceof ScalarType scalar)) {
      return List.of("equals", "in", "notIn", "not");
    }
    return switch (scalar) {
      case STRING ->
          List.of(
              "equals",
              "in",
              "notIn",
              "not",
              "lt",
              "lte",
              "gt",
              "gte",
              "contains",
              "startsWith",
              "endsWith",
              "mode");
      case INT, BIG_INT, FLOAT, DECIMAL, DATE_TIME ->
          List.of("equals", "in", "notIn", "not", "lt", "lte", "gt", "gte");
      case BOOLEAN -> List.of("equals", "not");
      case BYTES -> List.of("equals", "in", "notIn", "not");
      case JSON ->
          List.of(
              "equals",
              "not",
              "path",
              "string_contains",
              "string_starts_with",
              "string_ends_with",
              "array_starts_with",
              "array_ends_with");
    };
  }

  private Test equality(FieldType type, boolean nullable, Argument argument, boolean negated) {
    if (!argument.isNull()) {
      return new Test.Compare(
          negated ? Comparison.NOT_EQUALS : Comparison.EQUALS, value(type, argument));
    }
    if (!nullable) {
      throw argument.wrong("the field is never null");
    }
    return new Test.IsNull(negated);
  }

  private Value value(FieldType type, Argument argument) {
    return slots.add(Scalars.read(type, argument));
  }

  private Value list(FieldType type, Argument argument) {
    if (!argument.isList()) {
      throw argument.expected("a list");
    }
    return slots.add(argument.elements().stream().map(e -> Scalars.read(type, e)).toList());
  }

  private static Comparison opposite(Comparison comparison) {
    return switch (comparison) {
      case EQUALS -> Comparison.NOT_EQUALS;
      case NOT_EQUALS -> Comparison.EQUALS;
      case LESS -> Comparison.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> Comparison.GREATER;
      case GREATER -> Comparison.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> Comparison.LESS;
    };
  }

  private List<Test> json(ScalarField field, Argument argument) {
    Optional<Value> path = argument.field("path").map(given -> slots.add(given.text()));
    List<Test> tests = new ArrayList<>();
    for (Argument part : argument.fields()) {
      if (!known(field.type()).contains(part.name())) {
        throw part.unknown(known(field.type()));
      }
      switch (part.name()) {
        case "path" -> {}
        case "equals" -> tests.addAll(jsonEquality(path, part, false));
        case "not" -> tests.addAll(jsonEquality(path, part, true));
        case "array_starts_with", "array_ends_with" ->
            tests.add(
                new Test.JsonElement(path, part(JSON_ELEMENT, part), value(field.type(), part)));
        default ->
            tests.add(new Test.JsonText(path, part(JSON_TEXT, part), slots.add(part.text())));
      }
    }
    return tests;
  }

  private List<Test> jsonEquality(Optional<Value> path, Argument part, boolean negated) {
    if (part.value() instanceof JsonNull kind) {
      Test database = new Test.JsonIsNull(path, negated);
      Test document = new Test.JsonEquals(path, slots.add(new Json("null")), negated);
      return switch (kind) {
        case DATABASE -> List.of(database);
        case JSON -> List.of(document);
        case ANY -> List.of(new Test.Either(document, database, negated));
      };
    }
    return List.of(new Test.JsonEquals(path, value(ScalarType.JSON, part), negated));
  }
}
