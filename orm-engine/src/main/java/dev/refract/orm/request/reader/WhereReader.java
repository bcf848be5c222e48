package dev.refract.orm.request.reader;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.UniqueKey;
import dev.refract.orm.request.Value;
import dev.refract.orm.request.Where;
import dev.refract.orm.request.Where.Quantifier;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code where}. */
final class WhereReader {
  private static final List<String> CONNECTIVES = List.of("AND", "OR", "NOT");
  private static final Map<String, Quantifier> TO_MANY =
      Map.of("some", Quantifier.SOME, "every", Quantifier.EVERY, "none", Quantifier.NONE);
  private static final Map<String, Quantifier> TO_ONE =
      Map.of("is", Quantifier.IS, "isNot", Quantifier.IS_NOT);

  private final Slots slots;
  private final TestReader tests;

  WhereReader(Slots slots, TestReader tests) {
    this.slots = slots;
    this.tests = tests;
  }

  Where read(Model model, Optional<Argument> argument) {
    return argument.isPresent() ? read(model, argument.get()) : Where.ALWAYS;
  }

  Where read(Model model, Argument argument) {
    return read(model, argument, Place.WHOLE);
  }

  /** Where an object of filters stands. */
  private enum Place {
    /** It is the whole filter of some rows. */
    WHOLE,
    /** It stands in an {@code AND}, {@code OR} or {@code NOT}. */
    INSIDE
  }

  private Where read(Model model, Argument argument, Place place) {
    return Where.all(
        searchedTogether(
            argument.fields().stream().map(field -> part(model, field, place)).toList()));
  }

  /** Fields that are searched for the same words are searched as one text. */
  private List<Where> searchedTogether(List<Where> parts) {
    Map<Object, List<ScalarField>> fields = new LinkedHashMap<>();
    for (Where part : parts) {
      query(part)
          .ifPresent(query ->
              fields
                  .computeIfAbsent(slots.values().get(query.slot()), _ -> new ArrayList<>())
                  .add(((Where.Scalar) part).field()));
    }
    if (fields.values().stream().allMatch(searched -> searched.size() == 1)) {
      return parts;
    }
    List<Where> together = new ArrayList<>();
    for (Where part : parts) {
      Optional<Value> query = query(part);
      if (query.isEmpty()) {
        together.add(part);
      } else {
        List<ScalarField> searched = fields.remove(slots.values().get(query.get().slot()));
        if (searched != null) {
          together.add(new Where.Search(searched, query.get()));
        }
      }
    }
    return together;
  }

  private static Optional<Value> query(Where part) {
    return part instanceof Where.Scalar(var _, Test.Search(Value query, boolean negated))
            && !negated
        ? Optional.of(query)
        : Optional.empty();
  }

  private Where part(Model model, Argument argument, Place place) {
    return switch (argument.name()) {
      case "AND" -> Where.all(alternatives(model, argument));
      case "OR" -> or(model, argument, place);
      case "NOT" ->
          Where.all(
              alternatives(model, argument).stream()
                  .filter(inner -> !inner.equals(Where.ALWAYS))
                  .<Where>map(Where.Not::new)
                  .toList());
      default -> field(model, argument);
    };
  }

  /**
   * Those that ask for nothing do not count, as in the reference: {@code OR: [{}]} finds nothing as
   * the whole filter, and asks for nothing inside of another.
   */
  private Where or(Model model, Argument argument, Place place) {
    if (!argument.isList()) {
      throw argument.expected("a list");
    }
    List<Where> parts =
        alternatives(model, argument).stream().filter(part -> !part.equals(Where.ALWAYS)).toList();
    if (parts.isEmpty() && place == Place.INSIDE) {
      return Where.ALWAYS;
    }
    return parts.size() == 1 ? parts.getFirst() : new Where.Any(parts);
  }

  private List<Where> alternatives(Model model, Argument argument) {
    return argument.elements().stream().map(element -> read(model, element, Place.INSIDE)).toList();
  }

  private Where field(Model model, Argument argument) {
    Optional<ScalarField> scalar = Fields.scalar(model, argument.name());
    if (scalar.isPresent()) {
      return tests.field(scalar.get(), argument);
    }
    RelationField relation =
        Fields.relation(model, argument.name()).orElseThrow(() -> unknown(model, argument));
    return relation.isList() ? toMany(relation, argument) : toOne(relation, argument);
  }

  private Where toMany(RelationField relation, Argument argument) {
    List<Where> parts = new ArrayList<>();
    for (Argument part : argument.fields()) {
      Quantifier quantifier = TO_MANY.get(part.name());
      if (quantifier == null) {
        throw part.unknown(TO_MANY.keySet());
      }
      parts.add(new Where.Related(relation, quantifier, read(relation.target(), part)));
    }
    return Where.all(parts);
  }

  private Where toOne(RelationField relation, Argument argument) {
    if (argument.isNull()) {
      return missing(relation, argument, false);
    }
    if (argument.names().isEmpty()) {
      return Where.ALWAYS;
    }
    if (!TO_ONE.keySet().containsAll(argument.names())) {
      return new Where.Related(relation, Quantifier.IS, read(relation.target(), argument));
    }
    List<Where> parts = new ArrayList<>();
    for (Argument part : argument.fields()) {
      boolean negated = part.name().equals("isNot");
      parts.add(
          part.isNull()
              ? missing(relation, part, negated)
              : new Where.Related(
                  relation,
                  negated ? Quantifier.IS_NOT : Quantifier.IS,
                  read(relation.target(), part)));
    }
    return Where.all(parts);
  }

  private static Where missing(RelationField relation, Argument argument, boolean negated) {
    if (relation.isRequired()) {
      throw argument.wrong("the relation `" + relation.name() + "` is never null");
    }
    return new Where.Missing(relation, negated);
  }

  private static InvalidRequestException unknown(Model model, Argument argument) {
    return argument.unknown(
        Stream.concat(Fields.names(model).stream(), CONNECTIVES.stream()).toList());
  }

  /** A {@code where} that finds one row at most, and may ask for more. */
  Where unique(Model model, Argument argument) {
    List<Where> parts = new ArrayList<>();
    boolean found = false;
    for (Argument part : argument.fields()) {
      Optional<UniqueKey> key = key(model, part);
      found |= key.isPresent();
      parts.add(key.map(WhereReader::where).orElseGet(() -> part(model, part, Place.WHOLE)));
    }
    if (!found) {
      throw argument.wrong("it needs at least one of " + String.join(", ", keyNames(model)));
    }
    return Where.all(parts);
  }

  /** The key that a {@code where} consists of, where there is nothing else in it. */
  Optional<UniqueKey> onlyKey(Model model, Argument argument) {
    List<Argument> parts = argument.fields();
    return parts.size() == 1 ? key(model, parts.getFirst()) : Optional.empty();
  }

  /** A cursor: the first key that it names. */
  UniqueKey cursor(Model model, Argument argument) {
    Optional<UniqueKey> found = Optional.empty();
    for (Argument part : argument.fields()) {
      Optional<UniqueKey> key = key(model, part);
      if (key.isEmpty()) {
        part(model, part, Place.WHOLE);
      }
      found = found.or(() -> key);
    }
    return found.orElseThrow(
        () -> argument.wrong("it needs at least one of " + String.join(", ", keyNames(model))));
  }

  private Optional<UniqueKey> key(Model model, Argument part) {
    Optional<ScalarField> alone = Fields.scalar(model, part.name()).filter(Fields::isUniqueAlone);
    if (alone.isPresent()) {
      return Optional.of(new UniqueKey(List.of(alone.get()), List.of(value(alone.get(), part))));
    }
    for (Index key : Fields.compoundKeys(model)) {
      if (key.selector().equals(part.name())) {
        List<String> names = key.scalarFields().stream().map(ScalarField::name).toList();
        for (Argument field : part.fields()) {
          if (!names.contains(field.name())) {
            throw field.unknown(names);
          }
        }
        return Optional.of(
            new UniqueKey(
                key.scalarFields(),
                key.scalarFields().stream()
                    .map(f -> value(f, part.requiredField(f.name())))
                    .toList()));
      }
    }
    return Optional.empty();
  }

  private Value value(ScalarField field, Argument argument) {
    return slots.add(Scalars.read(field, argument));
  }

  private static Where where(UniqueKey key) {
    List<Where> parts = new ArrayList<>();
    for (int i = 0; i < key.fields().size(); i++) {
      parts.add(
          new Where.Scalar(
              key.fields().get(i), new Test.Compare(Test.Comparison.EQUALS, key.values().get(i))));
    }
    return Where.all(parts);
  }

  private static List<String> keyNames(Model model) {
    return Stream.concat(
            Fields.scalars(model).stream().filter(Fields::isUniqueAlone).map(ScalarField::name),
            Fields.compoundKeys(model).stream().map(Index::selector))
        .map(name -> "`" + name + "`")
        .toList();
  }
}
