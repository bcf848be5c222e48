package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.Constant;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list of field names: {@code [a, b]}, or {@code [a(sort: Desc), b]} in keys. */
final class FieldList {
  private final Arguments arguments;
  private final Model model;
  private final List<String> unknown = new ArrayList<>(0);
  private final List<String> relations = new ArrayList<>(0);
  private final List<CompositeType.Field> path = new ArrayList<>(0);
  private boolean hopeless;

  FieldList(Arguments arguments, Model model) {
    this.arguments = arguments;
    this.model = model;
  }

  /** Names that the model does not have. */
  List<String> unknown() {
    return unknown;
  }

  /** Names of fields that are no columns: relations, or of a type that is not known. */
  List<String> relations() {
    return relations;
  }

  /** Whether every name was found and is a column. */
  boolean isComplete() {
    return !hopeless && unknown.isEmpty() && relations.isEmpty();
  }

  /** The fields of a list of plain names; empty if one of them is wrong. */
  List<ScalarField> names(Expression value) {
    List<String> names = new ArrayList<>(2);
    for (Expression element : elements(value)) {
      arguments.constant(element).ifPresentOrElse(names::add, () -> hopeless = true);
    }
    if (hopeless) {
      return List.of();
    }
    List<ScalarField> fields = new ArrayList<>(2);
    for (String name : names) {
      ScalarField field = find(name, false);
      if (field != null && fields.contains(field)) {
        refuseRepetition(field);
        return List.of();
      }
      if (field != null) {
        fields.add(field);
      }
    }
    return finish(fields);
  }

  /** The fields of a key; empty if one of them is wrong. */
  List<Index.IndexField> keyFields(Expression value, boolean paths) {
    List<Index.IndexField> fields = new ArrayList<>(2);
    Set<String> seen = new LinkedHashSet<>(4);
    List<Element> elements = new ArrayList<>(2);
    for (Expression element : elements(value)) {
      Element read = keyField(element);
      if (read == null) {
        hopeless = true;
      } else {
        elements.add(read);
      }
    }
    if (hopeless) {
      return List.of();
    }
    for (Element element : elements) {
      path.clear();
      ScalarField field = find(element.name, paths);
      if (field == null) {
        continue;
      }
      if (!seen.add(element.name)) {
        refuseRepetition(field);
        return List.of();
      }
      fields.add(
          new Index.IndexField(field, path, element.sort, element.length, element.operatorClass));
    }
    return finish(fields);
  }

  private <T> List<T> finish(List<T> fields) {
    return isComplete() ? fields : List.of();
  }

  private static List<Expression> elements(Expression value) {
    return value instanceof ListLiteral list ? list.elements() : List.of(value);
  }

  private @Nullable ScalarField find(String name, boolean paths) {
    int dot = name.indexOf('.');
    if (dot >= 0) {
      return paths ? findPath(name, dot) : unknown(name);
    }
    Field field = model.find(name);
    if (field instanceof ScalarField scalar) {
      return scalar;
    }
    return field == null && !model.isUntyped(name) ? unknown(name) : relation(name);
  }

  /** A path into a composite type ({@code address.street}); its first field stands for it. */
  private @Nullable ScalarField findPath(String name, int dot) {
    String first = name.substring(0, dot);
    Field root = model.find(first);
    if (!(root instanceof ScalarField scalar)) {
      return root == null && !model.isUntyped(first) ? unknown(first) : relation(first);
    }
    FieldType type = scalar.type();
    for (String part : name.substring(dot + 1).split("\\.", -1)) {
      if (!(type instanceof FieldType.OfComposite(CompositeType composite))) {
        return unknown(name);
      }
      Optional<CompositeType.Field> next = composite.field(part);
      if (next.isEmpty()) {
        return unknown(part + " in type " + composite.name());
      }
      type = next.get().type();
      path.add(next.get());
    }
    return scalar;
  }

  private @Nullable ScalarField unknown(String name) {
    unknown.add(name);
    return null;
  }

  private @Nullable ScalarField relation(String name) {
    relations.add(name);
    return null;
  }

  private void refuseRepetition(ScalarField field) {
    arguments.report(
        Diagnostics.repeatedField(arguments.at(), arguments.name(), field.name(), model.name()));
    hopeless = true;
    unknown.clear();
    relations.clear();
  }

  private record Element(
      String name,
      Optional<SortOrder> sort,
      OptionalInt length,
      Optional<Index.OperatorClass> operatorClass) {}

  private @Nullable Element keyField(Expression element) {
    return switch (element) {
      case Constant(String name, _) ->
          new Element(name, Optional.empty(), OptionalInt.empty(), Optional.empty());
      case FunctionCall call ->
          new Element(
              call.name().text(), sort(call), length(call), operatorClass(argument(call, "ops")));
      default -> {
        arguments.report(
            Diagnostics.wrongValueKind(
                arguments.at(element),
                "field name",
                Arguments.kindOf(element),
                arguments.textOf(element)));
        yield null;
      }
    };
  }

  private static @Nullable Argument argument(FunctionCall call, String name) {
    for (Argument argument : call.arguments()) {
      if (argument.name().isPresent() && argument.name().get().text().equals(name)) {
        return argument;
      }
    }
    return null;
  }

  private static @Nullable Expression value(@Nullable Argument argument) {
    return argument == null ? null : argument.value().orElse(null);
  }

  private Optional<SortOrder> sort(FunctionCall call) {
    Argument argument = argument(call, "sort");
    Optional<String> written = arguments.constant(value(argument));
    if (argument == null || written.isEmpty()) {
      return Optional.empty();
    }
    return switch (written.get()) {
      case "Asc" -> Optional.of(SortOrder.ASCENDING);
      case "Desc" -> Optional.of(SortOrder.DESCENDING);
      default -> {
        arguments.report(
            Diagnostics.unknownSort(Places.of(arguments.file(), argument), written.get()));
        yield Optional.empty();
      }
    };
  }

  private OptionalInt length(FunctionCall call) {
    OptionalInt length = arguments.integer(value(argument(call, "length")));
    return length.isPresent() && length.getAsInt() < 0 ? OptionalInt.empty() : length;
  }

  private Optional<Index.OperatorClass> operatorClass(@Nullable Argument argument) {
    Expression value = value(argument);
    if (argument == null || value == null) {
      return Optional.empty();
    }
    return switch (value) {
      case Constant(String name, _) when Index.OperatorClass.isKnown(name) ->
          Optional.of(new Index.OperatorClass(name, false));
      case Constant(String name, _) -> {
        arguments.report(Diagnostics.unknownOperatorClass(arguments.at(value), name));
        yield Optional.empty();
      }
      case FunctionCall call -> raw(call);
      default -> {
        arguments.report(
            Diagnostics.unknownOperatorClass(
                Places.of(arguments.file(), argument), arguments.textOf(value)));
        yield Optional.empty();
      }
    };
  }

  private Optional<Index.OperatorClass> raw(FunctionCall call) {
    boolean single = call.arguments().size() == 1;
    Expression value = single ? call.arguments().getFirst().value().orElse(null) : null;
    if (call.name().text().equals("raw") && value instanceof StringLiteral literal) {
      return Optional.of(new Index.OperatorClass(literal.value(), true));
    }
    arguments.report(Diagnostics.invalidRawOperatorClass(arguments.at(call)));
    return Optional.empty();
  }
}
