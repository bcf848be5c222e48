package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.Aggregation;
import dev.refract.orm.request.Aggregation.Function;
import dev.refract.orm.request.GroupOrder;
import dev.refract.orm.request.Having;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.Where;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code aggregate}, {@code count}, {@code groupBy}. */
final class AggregateReader {
  private static final String ALL = "_all";
  private static final Aggregation COUNT_ALL = new Aggregation(Function.COUNT, Optional.empty());
  private static final Set<String> WINDOW = Set.of("where", "orderBy", "take", "skip", "cursor");
  private static final Set<String> FUNCTIONS = Set.of("_count", "_sum", "_avg", "_min", "_max");
  private static final Set<String> GROUPING =
      Set.of("by", "where", "having", "orderBy", "take", "skip");

  private final WhereReader where;
  private final WindowReader windows;
  private final TestReader tests;

  AggregateReader(WhereReader where, WindowReader windows, TestReader tests) {
    this.where = where;
    this.windows = windows;
    this.tests = tests;
  }

  Request.Aggregate aggregate(Model model, Argument arguments) {
    WindowReader.known(arguments, union(WINDOW, FUNCTIONS));
    List<Aggregation> results = functions(model, arguments);
    if (results.isEmpty()) {
      throw arguments.wrong("it asks for no figure: `_count`, `_sum`, `_avg`, `_min` or `_max`");
    }
    return new Request.Aggregate(model, windows.read(model, arguments), results);
  }

  Request.Aggregate count(Model model, Argument arguments) {
    WindowReader.known(arguments, union(WINDOW, Set.of("select")));
    List<Aggregation> results =
        arguments
            .field("select")
            .filter(Argument::isObject)
            .map(select -> fields(model, Function.COUNT, select))
            .orElse(List.of(COUNT_ALL));
    return new Request.Aggregate(model, windows.read(model, arguments), results);
  }

  Request.GroupBy groupBy(Model model, Argument arguments) {
    WindowReader.known(arguments, union(GROUPING, FUNCTIONS));
    List<ScalarField> by = WindowReader.scalars(model, arguments.requiredField("by"));
    if (by.isEmpty()) {
      throw arguments.requiredField("by").wrong("it must name at least one field");
    }
    if ((arguments.has("take") || arguments.has("skip")) && !arguments.has("orderBy")) {
      requireKey(model, by);
    }
    return new Request.GroupBy(
        model,
        by,
        where.read(model, arguments.field("where")),
        arguments.field("having").map(h -> having(model, by, h)).orElse(new Having.All(List.of())),
        arguments.field("orderBy").map(o -> order(model, by, o)).orElse(List.of()),
        arguments.field("take").map(Argument::rows),
        WindowReader.skip(arguments),
        functions(model, arguments));
  }

  /** A page of groups without an order is one in the order of the model's key. */
  private static void requireKey(Model model, List<ScalarField> by) {
    List<String> missing =
        model.uniqueKeys().stream()
            .findFirst()
            .map(key -> key.scalarFields().stream().filter(f -> !by.contains(f)).toList())
            .orElse(List.of())
            .stream()
            .map(ScalarField::name)
            .toList();
    if (!missing.isEmpty()) {
      throw RequestErrors.orderOutsideGroup(missing);
    }
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new java.util.TreeSet<>(a);
    all.addAll(b);
    return all;
  }

  private static List<Aggregation> functions(Model model, Argument arguments) {
    List<Aggregation> results = new ArrayList<>();
    for (Argument part : arguments.fields()) {
      if (FUNCTIONS.contains(part.name())) {
        results.addAll(function(model, part));
      }
    }
    return results;
  }

  private static List<Aggregation> function(Model model, Argument part) {
    Function function = named(part.name());
    if (function == Function.COUNT && !part.isObject()) {
      return part.truth() ? List.of(COUNT_ALL) : List.of();
    }
    return fields(model, function, part);
  }

  private static Function named(String key) {
    return Arrays.stream(Function.values())
        .filter(f -> f.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<Aggregation> fields(Model model, Function function, Argument argument) {
    List<Aggregation> figures = new ArrayList<>();
    for (Argument part : argument.fields()) {
      if (function == Function.COUNT && part.name().equals(ALL)) {
        if (part.truth()) {
          figures.add(COUNT_ALL);
        }
      } else {
        ScalarField field = figured(model, function, part);
        if (part.truth()) {
          figures.add(new Aggregation(function, Optional.of(field)));
        }
      }
    }
    if (figures.isEmpty()) {
      throw argument.wrong("it must not be empty");
    }
    return figures;
  }

  private static ScalarField figured(Model model, Function function, Argument part) {
    List<ScalarField> possible =
        Fields.scalars(model).stream().filter(f -> canFigure(function, f)).toList();
    return possible.stream()
        .filter(f -> f.name().equals(part.name()))
        .findFirst()
        .orElseThrow(() -> part.unknown(possible.stream().map(ScalarField::name).toList()));
  }

  private static boolean canFigure(Function function, ScalarField field) {
    return switch (function) {
      case COUNT -> true;
      case SUM, AVG -> !field.isList() && isNumber(field.type());
      case MIN, MAX -> !field.isList() && field.type() != ScalarType.JSON;
    };
  }

  private static boolean isNumber(FieldType type) {
    return type instanceof ScalarType scalar
        && switch (scalar) {
          case INT, BIG_INT, FLOAT, DECIMAL -> true;
          case STRING, BOOLEAN, DATE_TIME, JSON, BYTES -> false;
        };
  }

  private static List<GroupOrder> order(Model model, List<ScalarField> by, Argument argument) {
    List<GroupOrder> order = new ArrayList<>();
    for (Argument element : argument.elements()) {
      for (Argument part : element.fields()) {
        if (FUNCTIONS.contains(part.name())) {
          for (Argument figure : part.fields()) {
            order.add(
                new GroupOrder.ByFigure(
                    new Aggregation(
                        named(part.name()),
                        figure.name().equals(ALL)
                            ? Optional.empty()
                            : Optional.of(figured(model, named(part.name()), figure))),
                    WindowReader.descending(figure)));
          }
        } else {
          order.add(byField(by, part));
        }
      }
    }
    return order;
  }

  private static GroupOrder byField(List<ScalarField> by, Argument part) {
    ScalarField field = grouped(by, part);
    if (!part.isObject()) {
      return new GroupOrder.ByField(field, WindowReader.descending(part), Optional.empty());
    }
    WindowReader.known(part, Set.of("sort", "nulls"));
    return new GroupOrder.ByField(
        field,
        WindowReader.descending(part.requiredField("sort")),
        part.field("nulls").map(WindowReader::nulls));
  }

  private static ScalarField grouped(List<ScalarField> by, Argument part) {
    return by.stream()
        .filter(f -> f.name().equals(part.name()))
        .findFirst()
        .orElseThrow(() ->
            part.wrong("every field of `orderBy` and `having` must be one of `by` or a figure"));
  }

  private Having having(Model model, List<ScalarField> by, Argument argument) {
    List<Having> parts = new ArrayList<>();
    for (Argument part : argument.fields()) {
      parts.add(
          switch (part.name()) {
            case "AND" -> new Having.All(havings(model, by, part));
            case "OR" -> new Having.Any(havings(model, by, part));
            case "NOT" ->
                new Having.All(
                    havings(model, by, part).stream().<Having>map(Having.Not::new).toList());
            default -> havingField(model, by, part);
          });
    }
    return parts.size() == 1 ? parts.getFirst() : new Having.All(parts);
  }

  private List<Having> havings(Model model, List<ScalarField> by, Argument argument) {
    return argument.elements().stream().map(element -> having(model, by, element)).toList();
  }

  private Having havingField(Model model, List<ScalarField> by, Argument argument) {
    ScalarField field =
        Fields.scalar(model, argument.name())
            .orElseThrow(() -> argument.unknown(Fields.names(model)));
    if (!argument.isObject() || argument.names().stream().noneMatch(FUNCTIONS::contains)) {
      grouped(by, argument);
      return scalar(tests.field(field, argument));
    }
    List<Having> parts = new ArrayList<>();
    for (Argument part : argument.fields()) {
      Function function = FUNCTIONS.contains(part.name()) ? named(part.name()) : null;
      if (function == null) {
        throw part.unknown(FUNCTIONS);
      }
      if (!canFigure(function, field)) {
        throw part.unknown(FUNCTIONS);
      }
      Aggregation figure = new Aggregation(function, Optional.of(field));
      ColumnType type = ColumnType.of(typeOf(figure));
      for (Test test : tests.tests(new TestReader.Subject(model, type, true), part)) {
        parts.add(new Having.Figure(figure, test));
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new Having.All(parts);
  }

  private static Having scalar(Where where) {
    return switch (where) {
      case Where.Scalar test -> new Having.Field(test);
      case Where.All(List<Where> parts) ->
          new Having.All(parts.stream().map(AggregateReader::scalar).toList());
      case Where.Any(List<Where> parts) ->
          new Having.Any(parts.stream().map(AggregateReader::scalar).toList());
      case Where.Not(Where of) -> new Having.Not(scalar(of));
      case Where.Related _, Where.Missing _, Where.Search _ ->
          throw new IllegalStateException("no relation here");
    };
  }

  /** The type of what a figure is compared with; sums of integers grow beyond them. */
  private static FieldType typeOf(Aggregation figure) {
    if (figure.function() == Function.COUNT || figure.field().isEmpty()) {
      return ScalarType.BIG_INT;
    }
    FieldType type = figure.field().get().type();
    if (figure.function() == Function.SUM && type == ScalarType.INT) {
      return ScalarType.BIG_INT;
    }
    return figure.function() == Function.AVG && type != ScalarType.DECIMAL
        ? ScalarType.FLOAT
        : type;
  }
}
