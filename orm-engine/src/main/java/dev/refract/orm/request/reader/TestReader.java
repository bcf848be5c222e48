package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.request.Operand;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.Test.Comparison;
import dev.refract.orm.request.Test.Part;
import dev.refract.orm.request.Value;
import dev.refract.orm.request.Where;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a field must be like. */
final class TestReader {
  static final Map<String, Comparison> ORDER =
      Map.of(
          "lt", Comparison.LESS,
          "lte", Comparison.LESS_OR_EQUAL,
          "gt", Comparison.GREATER,
          "gte", Comparison.GREATER_OR_EQUAL);
  private static final Map<String, Part> TEXT =
      Map.of("contains", Part.ANYWHERE, "startsWith", Part.START, "endsWith", Part.END);

  private static final List<String> PLAIN_TEXT =
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

  /** No text to the database. */
  private static final List<String> UUID =
      PLAIN_TEXT.stream().filter(test -> !TEXT.containsKey(test)).toList();

  private static final List<String> SEARCHED_TEXT =
      Stream.concat(PLAIN_TEXT.stream(), Stream.of("search")).toList();

  private final Slots slots;
  private final Dialect dialect;
  private final JsonTestReader documents;
  private final ListTestReader lists;

  TestReader(Slots slots, Dialect dialect) {
    this.slots = slots;
    this.dialect = dialect;
    this.documents = new JsonTestReader(slots, dialect.documents());
    this.lists = new ListTestReader(slots);
  }

  /**
   * What is tested: a field, or a figure of a group.
   *
   * @param model whose other fields it may be compared with
   */
  record Subject(Model model, ColumnType column, boolean isNullable) {
    FieldType type() {
      return column.type();
    }
  }

  /** How tests are meant, from what stands around them. */
  record Manner(boolean negated, boolean ignoreCase, boolean isNested) {
    static final Manner PLAIN = new Manner(false, false, false);

    /** Inside a {@code not}. */
    Manner opposite() {
      return new Manner(!negated, ignoreCase, true);
    }

    Manner withCaseIgnored(boolean ignored) {
      return new Manner(negated, ignored, isNested);
    }
  }

  /** A value or an object of tests, all of which must pass. */
  Where field(ScalarField field, Argument argument) {
    return Where.all(
        fieldTests(field, argument).stream()
            .<Where>map(test -> new Where.Scalar(field, test))
            .toList());
  }

  private List<Test> fieldTests(ScalarField field, Argument argument) {
    if (field.isList()) {
      return List.of(lists.test(field, argument));
    }
    return field.type() == ScalarType.JSON
        ? documents.tests(field.model(), argument)
        : tests(new Subject(field.model(), ColumnType.of(field), field.isOptional()), argument);
  }

  List<Test> tests(Subject subject, Argument argument) {
    return tests(subject, argument, Manner.PLAIN);
  }

  private List<Test> tests(Subject subject, Argument argument, Manner manner) {
    if (!argument.isObject()) {
      return List.of(equality(subject, argument, manner));
    }
    List<Test> tests = new ArrayList<>();
    Manner inside = manner.withCaseIgnored(ignoresCase(subject, argument, manner));
    for (Argument part : argument.fields()) {
      if (!part.name().equals("mode")) {
        tests.addAll(test(subject, part, inside));
      }
    }
    return tests;
  }

  private boolean ignoresCase(Subject subject, Argument argument, Manner around) {
    Optional<Argument> mode = argument.field("mode");
    if (mode.isEmpty()) {
      return around.ignoreCase();
    }
    if (subject.type() != ScalarType.STRING || !dialect.canIgnoreCase() || around.isNested()) {
      throw mode.get().unknown(known(subject));
    }
    return ignoresCase(mode.get());
  }

  static boolean ignoresCase(Argument mode) {
    return switch (mode.text()) {
      case "insensitive" -> true;
      case "default" -> false;
      default -> throw mode.expected("`default` or `insensitive`");
    };
  }

  private List<Test> test(Subject subject, Argument part, Manner manner) {
    if (!known(subject).contains(part.name())) {
      throw part.unknown(known(subject));
    }
    return switch (part.name()) {
      case "equals" -> List.of(equality(subject, part, manner));
      case "not" -> tests(subject, part, manner.opposite());
      case "in" -> List.of(new Test.In(list(subject, part), manner.negated(), manner.ignoreCase()));
      case "notIn" ->
          List.of(new Test.In(list(subject, part), !manner.negated(), manner.ignoreCase()));
      case "search" -> List.of(new Test.Search(slots.add(part.text()), manner.negated()));
      case "contains", "startsWith", "endsWith" ->
          List.of(
              new Test.Text(
                  named(TEXT, part),
                  operand(subject, part),
                  manner.ignoreCase(),
                  manner.negated()));
      default -> {
        Comparison comparison = named(ORDER, part);
        yield List.of(
            new Test.Compare(
                manner.negated() ? opposite(comparison) : comparison,
                operand(subject, part),
                manner.ignoreCase()));
      }
    };
  }

  /** What a name stands for. */
  static <T> T named(Map<String, T> of, Argument part) {
    T found = of.get(part.name());
    if (found == null) {
      throw part.unknown(of.keySet());
    }
    return found;
  }

  /** The tests that values of a type know, the most used first. */
  private List<String> known(Subject subject) {
    if (!(subject.type() instanceof ScalarType scalar)) {
      return List.of("equals", "in", "notIn", "not");
    }
    return switch (scalar) {
      case STRING -> ofText(subject.column());
      case INT, BIG_INT, FLOAT, DECIMAL, DATE_TIME ->
          List.of("equals", "in", "notIn", "not", "lt", "lte", "gt", "gte");
      case BOOLEAN -> List.of("equals", "not");
      case BYTES, JSON -> List.of("equals", "in", "notIn", "not");
    };
  }

  private List<String> ofText(ColumnType column) {
    if (column.isNative("Uuid")) {
      return UUID;
    }
    return dialect.textSearch().isPresent() ? SEARCHED_TEXT : PLAIN_TEXT;
  }

  private Test equality(Subject subject, Argument argument, Manner manner) {
    if (!argument.isNull()) {
      return new Test.Compare(
          manner.negated() ? Comparison.NOT_EQUALS : Comparison.EQUALS,
          operand(subject, argument),
          manner.ignoreCase());
    }
    if (!subject.isNullable()) {
      throw argument.wrong("the field is never null");
    }
    return new Test.IsNull(manner.negated());
  }

  private Operand operand(Subject subject, Argument argument) {
    Optional<Operand.OfField> other = References.one(subject.model(), subject.type(), argument);
    return other.isPresent() ? other.get() : slots.add(Scalars.read(subject.column(), argument));
  }

  private Operand list(Subject subject, Argument argument) {
    Optional<Operand.OfField> other = References.list(subject.model(), subject.type(), argument);
    return other.isPresent() ? other.get() : given(subject.column(), argument);
  }

  private Value given(ColumnType type, Argument argument) {
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
}
