package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.NearestName;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Expression.FunctionCall;
import dev.refract.schema.syntax.Expression.ListLiteral;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the attributes of one declaration by name and reports those that nobody asked for,
 * those that stand twice, and arguments that cannot be used.
 */
final class AttributeReader {
  private final Problems problems;
  private final Places places;
  private final String file;
  private final List<Attribute> attributes;
  private long unused;

  AttributeReader(Problems problems, Places places, String file, List<Attribute> attributes) {
    this.problems = problems;
    this.places = places;
    this.file = file;
    this.attributes = attributes;
    this.unused = attributes.size() >= Long.SIZE ? -1 : (1L << attributes.size()) - 1;
  }

  /** The attribute of this name, unless it is missing, repeated or without any sense. */
  @Nullable Arguments single(String name) {
    int found = -1;
    boolean repeated = false;
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).name().text().equals(name)) {
        repeated |= found >= 0;
        found = i;
      }
    }
    if (found < 0) {
      return null;
    }
    if (repeated) {
      for (int i = 0; i < attributes.size(); i++) {
        Attribute attribute = attributes.get(i);
        if (attribute.name().text().equals(name)) {
          use(i);
          problems.add(Diagnostics.duplicateAttribute(places.of(file, attribute), name));
        }
      }
      return null;
    }
    use(found);
    return open(attributes.get(found));
  }

  /** All attributes of this name. */
  List<Arguments> all(String name) {
    List<Arguments> found = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.get(i).name().text().equals(name)) {
        use(i);
        Arguments arguments = open(attributes.get(i));
        if (arguments != null) {
          found.add(arguments);
        }
      }
    }
    return found;
  }

  /** The attribute with a dot in its name: {@code @db.Text}. */
  Optional<NativeType> nativeType() {
    @Nullable Attribute found = null;
    for (int i = 0; i < attributes.size(); i++) {
      Attribute attribute = attributes.get(i);
      int dot = attribute.name().text().indexOf('.');
      if (dot >= 0) {
        use(i);
        if (found != null) {
          problems.add(
              Diagnostics.duplicateAttribute(
                  places.of(file, attribute), attribute.name().text().substring(0, dot)));
        }
        found = attribute;
      }
    }
    return Optional.ofNullable(found).map(this::nativeType);
  }

  private NativeType nativeType(Attribute attribute) {
    String name = attribute.name().text();
    List<String> arguments = new ArrayList<>();
    for (Argument argument : attribute.arguments()) {
      argument.value().ifPresent(v -> arguments.add(places.textOf(file, v)));
    }
    int dot = name.indexOf('.');
    return new NativeType(name.substring(0, dot), name.substring(dot + 1), arguments);
  }

  /** Ends the reading: what was not asked for is unknown. */
  void finish(Set<String> known, String prefix) {
    for (int i = 0; i < attributes.size(); i++) {
      if ((unused >> i & 1) != 0 && i < Long.SIZE) {
        Attribute attribute = attributes.get(i);
        String name = attribute.name().text();
        problems.add(
            Diagnostics.unknownAttribute(
                places.of(file, attribute),
                Places.of(file, attribute.name()),
                prefix + name,
                known.contains(name) ? Optional.empty() : NearestName.of(name, known)));
      }
    }
  }

  private void use(int index) {
    unused &= ~(1L << index);
  }

  private @Nullable Arguments open(Attribute attribute) {
    boolean usable = checkList(attribute.arguments(), attribute.trailingComma(), attribute);
    for (Argument argument : attribute.arguments()) {
      if (argument.value().orElse(null) instanceof FunctionCall call) {
        usable &= checkList(call.arguments(), call.trailingComma(), attribute);
      }
    }
    return usable ? new Arguments(problems, places, file, attribute) : null;
  }

  private boolean checkList(
      List<Argument> arguments, Optional<Span> trailingComma, Attribute attribute) {
    boolean usable = true;
    for (Argument argument : arguments) {
      Expression value = argument.value().orElse(null);
      if (value == null && argument.name().isPresent()) {
        reportMissingValue(argument);
        usable = false;
      }
      if (value instanceof ListLiteral list) {
        for (Expression element : list.elements()) {
          if (element instanceof FunctionCall call) {
            for (Argument inner : call.arguments()) {
              if (inner.value().isEmpty() && inner.name().isPresent()) {
                reportMissingValue(inner);
              }
            }
          }
        }
      }
    }
    trailingComma.ifPresent(comma ->
        problems.add(
            Diagnostics.trailingComma(new Location(file, comma), attribute.name().text())));
    return usable;
  }

  private void reportMissingValue(Argument argument) {
    var name = argument.name().orElseThrow();
    problems.add(Diagnostics.missingArgumentValue(Places.of(file, name), name.text()));
  }
}
