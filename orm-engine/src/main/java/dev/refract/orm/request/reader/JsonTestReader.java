package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Documents;
import dev.refract.orm.request.Operand;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.Test.Comparison;
import dev.refract.orm.request.Test.JsonKind;
import dev.refract.orm.request.Test.Part;
import dev.refract.orm.request.Value;
import dev.refract.orm.value.Json;
import dev.refract.orm.value.JsonNull;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a document must be like, or what a path in it leads to. */
final class JsonTestReader {
  private static final ColumnType DOCUMENT = ColumnType.of(ScalarType.JSON);
  private static final Map<String, Part> TEXT =
      Map.of(
          "string_contains", Part.ANYWHERE,
          "string_starts_with", Part.START,
          "string_ends_with", Part.END);
  private static final Map<String, Boolean> ELEMENT =
      Map.of("array_starts_with", false, "array_ends_with", true);
  private static final List<String> KNOWN =
      List.of(
          "equals",
          "not",
          "path",
          "string_contains",
          "string_starts_with",
          "string_ends_with",
          "array_starts_with",
          "array_ends_with");
  private static final List<String> KNOWN_WITH_ORDER =
      Stream.concat(KNOWN.stream(), Stream.of("mode", "array_contains", "lt", "lte", "gt", "gte"))
          .toList();

  private final Slots slots;
  private final Documents documents;

  JsonTestReader(Slots slots, Documents documents) {
    this.slots = slots;
    this.documents = documents;
  }

  /**
   * Tests of a document.
   *
   * @param model whose other fields it may be compared with
   */
  List<Test> tests(Model model, Argument argument) {
    List<String> known = documents.hasOrder() ? KNOWN_WITH_ORDER : KNOWN;
    WindowReader.known(argument, known);
    Optional<Value> path = argument.field("path").map(given -> slots.add(path(given)));
    boolean ignoreCase = argument.field("mode").map(TestReader::ignoresCase).orElse(false);
    List<Test> tests = new ArrayList<>();
    for (Argument part : argument.fields()) {
      switch (part.name()) {
        case "path", "mode" -> {}
        case "equals" -> tests.add(equality(model, path, part, false));
        case "not" -> tests.add(equality(model, path, part, true));
        case "array_contains" -> tests.add(new Test.JsonContains(path, document(model, part)));
        case "array_starts_with", "array_ends_with" ->
            tests.add(
                new Test.JsonElement(path, TestReader.named(ELEMENT, part), document(model, part)));
        case "lt", "lte", "gt", "gte" -> tests.add(order(model, path, part));
        default ->
            tests.add(
                new Test.JsonText(
                    path, TestReader.named(TEXT, part), text(model, part), ignoreCase));
      }
    }
    if (tests.isEmpty() && path.isPresent()) {
      throw RequestErrors.pathWithoutFilter();
    }
    return tests;
  }

  private Object path(Argument argument) {
    if (!documents.pathIsList()) {
      return argument.text();
    }
    if (!argument.isList()) {
      throw argument.expected("a list of names");
    }
    return argument.elements().stream().map(Argument::text).toList();
  }

  /** A null of the request is the document null here. */
  private Value value(Argument argument) {
    return slots.add(argument.isNull() ? new Json("null") : Scalars.read(DOCUMENT, argument));
  }

  private Operand document(Model model, Argument argument) {
    Optional<Operand.OfField> other = References.one(model, ScalarType.JSON, argument);
    return other.isPresent() ? other.get() : value(argument);
  }

  private Operand text(Model model, Argument argument) {
    Optional<Operand.OfField> other = References.one(model, ScalarType.STRING, argument);
    return other.isPresent() ? other.get() : slots.add(argument.text());
  }

  private Test order(Model model, Optional<Value> path, Argument part) {
    Comparison comparison = TestReader.named(TestReader.ORDER, part);
    Optional<Operand.OfField> other = References.one(model, ScalarType.JSON, part);
    if (other.isPresent()) {
      return new Test.JsonCompare(path, comparison, other.get(), JsonKind.THE_SAME);
    }
    boolean isText = part.value() instanceof String;
    if (!isText && !(part.value() instanceof Number)) {
      throw part.expected("a text or a number");
    }
    return new Test.JsonCompare(
        path, comparison, value(part), isText ? JsonKind.TEXT : JsonKind.NUMBER);
  }

  private Test equality(Model model, Optional<Value> path, Argument part, boolean negated) {
    if (!(part.value() instanceof JsonNull kind)) {
      return new Test.JsonEquals(path, document(model, part), negated);
    }
    Test database = new Test.JsonIsNull(path, negated);
    Test document = new Test.JsonEquals(path, slots.add(new Json("null")), negated);
    return switch (kind) {
      case DATABASE -> database;
      case JSON -> document;
      case ANY -> new Test.Either(document, database, negated);
    };
  }
}
