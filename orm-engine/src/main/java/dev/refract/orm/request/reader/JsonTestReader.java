package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Documents;
import dev.refract.orm.request.Test;
import dev.refract.orm.request.Test.Part;
import dev.refract.orm.request.Value;
import dev.refract.orm.value.Json;
import dev.refract.orm.value.JsonNull;
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

  List<Test> tests(Argument argument) {
    List<String> known = documents.hasOrder() ? KNOWN_WITH_ORDER : KNOWN;
    WindowReader.known(argument, known);
    Optional<Value> path = argument.field("path").map(given -> slots.add(path(given)));
    boolean ignoreCase = argument.field("mode").map(TestReader::ignoresCase).orElse(false);
    List<Test> tests = new ArrayList<>();
    for (Argument part : argument.fields()) {
      switch (part.name()) {
        case "path", "mode" -> {}
        case "equals" -> tests.add(equality(path, part, false));
        case "not" -> tests.add(equality(path, part, true));
        case "array_contains" -> tests.add(new Test.JsonContains(path, value(part)));
        case "array_starts_with", "array_ends_with" ->
            tests.add(new Test.JsonElement(path, TestReader.named(ELEMENT, part), value(part)));
        case "lt", "lte", "gt", "gte" -> tests.add(order(path, part));
        default ->
            tests.add(
                new Test.JsonText(
                    path, TestReader.named(TEXT, part), slots.add(part.text()), ignoreCase));
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

  private Test order(Optional<Value> path, Argument part) {
    boolean isText = part.value() instanceof String;
    if (!isText && !(part.value() instanceof Number)) {
      throw part.expected("a text or a number");
    }
    return new Test.JsonCompare(
        path, TestReader.named(TestReader.ORDER, part), value(part), isText);
  }

  private Test equality(Optional<Value> path, Argument part, boolean negated) {
    if (!(part.value() instanceof JsonNull kind)) {
      return new Test.JsonEquals(path, value(part), negated);
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
