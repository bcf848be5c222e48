package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.Constant;
import dev.refract.schema.syntax.Expression.NumberLiteral;
import dev.refract.schema.syntax.Expression.StringLiteral;
import dev.refract.schema.syntax.Node;
import dev.refract.schema.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The arguments of one attribute, handed out by name; reports those that nobody asked for. */
final class Arguments {
  private static final String UNNAMED = "";

  private final Problems problems;
  private final Places places;
  private final String file;
  private final Attribute attribute;
  private final Map<String, Argument> left;

  Arguments(Problems problems, Places places, String file, Attribute attribute) {
    this.problems = problems;
    this.places = places;
    this.file = file;
    this.attribute = attribute;
    List<Argument> given = attribute.arguments();
    this.left = given.isEmpty() ? Map.of() : new LinkedHashMap<>();
    List<String> unnamed = new ArrayList<>(0);
    for (Argument argument : given) {
      String name = argument.name().map(n -> n.text()).orElse(UNNAMED);
      Argument earlier = left.put(name, argument);
      if (earlier == null) {
        continue;
      }
      if (argument.name().isPresent()) {
        problems.add(Diagnostics.duplicateArgument(Places.of(file, argument), name));
      } else {
        if (unnamed.isEmpty()) {
          unnamed.add(places.textOf(file, earlier));
        }
        unnamed.add(places.textOf(file, argument));
      }
    }
    if (!unnamed.isEmpty()) {
      problems.add(Diagnostics.severalUnnamedArguments(at(), name(), unnamed));
    }
  }

  String file() {
    return file;
  }

  Attribute attribute() {
    return attribute;
  }

  String name() {
    return attribute.name().text();
  }

  /** Where diagnostics about the attribute as a whole are shown. */
  Location at() {
    return places.of(file, attribute);
  }

  Location at(Expression value) {
    return Places.of(file, value);
  }

  String textOf(Node value) {
    return places.textOf(file, value);
  }

  void report(Diagnostic diagnostic) {
    problems.add(diagnostic);
  }

  /** The argument of this name, if it is given. */
  @Nullable Expression named(String name) {
    Argument argument = take(name);
    return argument == null ? null : argument.value().orElse(null);
  }

  /** The argument of this name or, in its place, the one without a name; its lack is reported. */
  @Nullable Expression required(String name) {
    Argument named = take(name);
    Argument unnamed = take(UNNAMED);
    if (named != null && unnamed != null) {
      problems.add(Diagnostics.argumentTwice(Places.of(file, named), name));
      return null;
    }
    Argument argument = named != null ? named : unnamed;
    if (argument == null) {
      problems.add(Diagnostics.missingArgument(at(), name(), name));
      return null;
    }
    return argument.value().orElse(null);
  }

  /** Like {@link #required}, but silent where it is missing or given twice. */
  @Nullable Expression optional(String name) {
    Argument named = take(name);
    Argument unnamed = take(UNNAMED);
    if (named != null && unnamed != null) {
      return null;
    }
    Argument argument = named != null ? named : unnamed;
    return argument == null ? null : argument.value().orElse(null);
  }

  private @Nullable Argument take(String name) {
    return left.isEmpty() ? null : left.remove(name);
  }

  /** A name such as {@code map: "…"}; reports an empty one. */
  Optional<String> name(String argument) {
    Optional<String> name = text(named(argument));
    if (name.isPresent() && name.get().isEmpty()) {
      problems.add(Diagnostics.emptyName(at(), name(), argument));
      return Optional.empty();
    }
    return name;
  }

  Optional<String> text(@Nullable Expression value) {
    return switch (value) {
      case null -> Optional.empty();
      case StringLiteral literal -> Optional.of(literal.value());
      default -> wrongKind("string", value);
    };
  }

  Optional<String> constant(@Nullable Expression value) {
    return switch (value) {
      case null -> Optional.empty();
      case Constant constant -> Optional.of(constant.text());
      default -> wrongKind("constant", value);
    };
  }

  Optional<Boolean> flag(@Nullable Expression value) {
    return switch (value) {
      case null -> Optional.empty();
      case Constant(String text, _) when text.equals("true") || text.equals("false") ->
          Optional.of(text.equals("true"));
      default -> wrongKind("boolean", value);
    };
  }

  OptionalInt integer(@Nullable Expression value) {
    if (value instanceof NumberLiteral(String text, _)) {
      try {
        return OptionalInt.of((int) Long.parseLong(text));
      } catch (NumberFormatException notWhole) {
        wrongKind("numeric", value);
        return OptionalInt.empty();
      }
    }
    if (value != null) {
      wrongKind("numeric", value);
    }
    return OptionalInt.empty();
  }

  private <T> Optional<T> wrongKind(String expected, Expression value) {
    refuseKind(expected, value);
    return Optional.empty();
  }

  void refuseKind(String expected, Expression value) {
    problems.add(Diagnostics.wrongValueKind(at(value), expected, kindOf(value), textOf(value)));
  }

  /** What a value is, in a word. */
  static String kindOf(Expression value) {
    return switch (value) {
      case StringLiteral _ -> "string";
      case NumberLiteral _ -> "number";
      case Constant _ -> "bare word";
      case Expression.FunctionCall _ -> "function";
      case Expression.ListLiteral _ -> "list";
      case Expression.ObjectLiteral _ -> "condition";
    };
  }

  /** {@code sort: Asc} or {@code sort: Desc}. */
  Optional<SortOrder> sort() {
    Optional<String> written = constant(named("sort"));
    if (written.isEmpty()) {
      return Optional.empty();
    }
    return switch (written.get()) {
      case "Asc" -> Optional.of(SortOrder.ASCENDING);
      case "Desc" -> Optional.of(SortOrder.DESCENDING);
      default -> {
        problems.add(Diagnostics.unknownSort(at(), written.get()));
        yield Optional.empty();
      }
    };
  }

  /** Ends the reading: what was not asked for is unknown. */
  void finish() {
    for (Argument argument : left.values()) {
      problems.add(
          Diagnostics.unknownArgument(
              Places.of(file, argument), name(), argument.name().map(n -> n.text())));
    }
  }
}
