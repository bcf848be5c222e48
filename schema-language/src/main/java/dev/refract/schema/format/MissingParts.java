package dev.refract.schema.format;

import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.Schema;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may leave out when a relation is written, and the formatter adds: the field on the
 * other side, the fields that hold the key, and {@code @relation} with its two lists.
 */
final class MissingParts {
  private final Map<String, String> texts;
  private final Map<String, Insertions> insertions = new HashMap<>();

  /** A relation with a foreign key; at least one of the two fields is there. */
  private record Link(
      Relation relation, Optional<RelationField> forward, Optional<RelationField> back) {
    static Stream<Link> of(Relation relation) {
      RelationField first = relation.first();
      return switch (relation.kind()) {
        case MANY_TO_MANY -> Stream.empty();
        case ONE_TO_ONE, ONE_TO_MANY ->
            Stream.of(
                first.isList()
                    ? new Link(relation, Optional.empty(), Optional.of(first))
                    : new Link(relation, Optional.of(first), relation.second()));
      };
    }

    /** The model that holds the key. */
    Model referencing() {
      return forward.map(RelationField::model).orElseGet(() -> back.orElseThrow().target());
    }

    Model referenced() {
      return forward.map(RelationField::target).orElseGet(() -> back.orElseThrow().model());
    }

    boolean isOneToOne() {
      return relation.kind() == Relation.Kind.ONE_TO_ONE;
    }
  }

  /** A field that should hold (a part of) the key. */
  private record KeyField(String name, Arity arity, ScalarField pointsTo) {}

  private MissingParts(List<SourceFile> files) {
    this.texts = files.stream().collect(Collectors.toMap(SourceFile::name, SourceFile::text));
  }

  /** The texts of files that lack something, with what they lack. */
  static Map<String, String> added(List<SourceFile> files, Schema schema) {
    MissingParts parts = new MissingParts(files);
    List<Link> links = schema.relations().stream().flatMap(Link::of).toList();
    links.forEach(parts::addFields);
    links.forEach(parts::addAttribute);
    links.forEach(parts::addArguments);
    Map<String, String> result = new HashMap<>();
    parts.insertions.forEach((file, made) -> result.put(file, made.into(parts.text(file))));
    return result;
  }

  private void addFields(Link link) {
    if (link.back().isEmpty()) {
      addBackField(link);
    }
    if (link.forward().isEmpty()) {
      addForwardField(link);
    }
    if (link.forward().flatMap(RelationField::givenFields).isEmpty()) {
      addKeyFields(link);
    }
  }

  private void addBackField(Link link) {
    String model = link.referencing().name();
    String ignored = link.referencing().isIgnored() ? " @ignore" : "";
    String field =
        link.isOneToOne()
            ? FieldNames.camelCase(model) + " " + model + "?"
            : FieldNames.plural(model) + " " + model + "[]";
    addLine(link.referenced(), field + ignored);
  }

  private void addForwardField(Link link) {
    String model = link.referenced().name();
    boolean optional = keyFields(link).stream().anyMatch(key -> key.arity() == Arity.OPTIONAL);
    addLine(
        link.referencing(),
        "%s %s%s @relation(%s)"
            .formatted(
                FieldNames.camelCase(model),
                model,
                optional ? "?" : "",
                fieldsArgument(link) + ", " + referencesArgument(link)));
  }

  private void addKeyFields(Link link) {
    Model model = link.referencing();
    for (KeyField key : keyFields(link)) {
      boolean exists = model.scalarFields().stream().anyMatch(f -> f.name().equals(key.name()));
      Optional<ScalarType> type = key.pointsTo().scalarType();
      if (!exists && type.isEmpty()) {
        return;
      }
      if (!exists) {
        addLine(
            model, key.name() + " " + type.get().keyword() + suffix(key.arity()) + nativeType(key));
      }
    }
  }

  private String nativeType(KeyField key) {
    ScalarField field = key.pointsTo();
    return field.syntax().attributes().stream()
        .filter(attribute -> attribute.name().text().contains("."))
        .findFirst()
        .map(attribute -> " " + attribute.span().in(text(field.model().file())))
        .orElse("");
  }

  private void addAttribute(Link link) {
    RelationField field = link.forward().orElse(null);
    if (field == null || field.relationAttribute().isPresent()) {
      return;
    }
    String text = " @relation(" + fieldsArgument(link) + ", " + referencesArgument(link) + ")";
    insert(field.model(), field.syntax().type().span().end(), text);
  }

  private void addArguments(Link link) {
    RelationField field = link.forward().orElse(null);
    Attribute attribute = link.forward().flatMap(RelationField::relationAttribute).orElse(null);
    if (field == null || attribute == null) {
      return;
    }
    List<String> missing = new ArrayList<>(2);
    if (field.givenFields().isEmpty()) {
      missing.add(fieldsArgument(link));
    }
    if (field.givenReferences().isEmpty()) {
      missing.add(referencesArgument(link));
    }
    if (missing.isEmpty()) {
      return;
    }
    String arguments = String.join(", ", missing);
    Span span = attribute.span();
    if (attribute.arguments().isEmpty()) {
      insert(field.model(), span.end(), "(" + arguments + ")");
    } else {
      insert(field.model(), span.end() - 1, ", " + arguments);
    }
  }

  /** The fields that the first key of the referenced model asks for. */
  private static List<KeyField> keyFields(Link link) {
    return uniqueKeys(link.referenced())
        .findFirst()
        .map(key -> key.scalarFields().stream().map(field -> keyField(link, field)).toList())
        .orElse(List.of());
  }

  private static KeyField keyField(Link link, ScalarField pointsTo) {
    String name = FieldNames.keyField(link.referenced().name(), pointsTo.name());
    Arity arity =
        link.referencing().scalarFields().stream()
            .filter(existing -> existing.name().equals(name))
            .findFirst()
            .map(ScalarField::arity)
            .or(() -> link.forward().map(RelationField::arity))
            .orElse(Arity.OPTIONAL);
    return new KeyField(name, arity, pointsTo);
  }

  private static Stream<Index> uniqueKeys(Model model) {
    return Stream.concat(
        model.primaryKey().stream(),
        model.indexes().stream().filter(index -> index.kind() == Index.Kind.UNIQUE));
  }

  private static String fieldsArgument(Link link) {
    return "fields: " + list(keyFields(link), KeyField::name);
  }

  private static String referencesArgument(Link link) {
    List<ScalarField> fields =
        link.forward()
            .flatMap(RelationField::givenReferences)
            .or(() ->
                uniqueKeys(link.referenced())
                    .map(Index::scalarFields)
                    .filter(key -> key.stream().allMatch(ScalarField::isRequired))
                    .findFirst())
            .orElse(List.of());
    return "references: " + list(fields, ScalarField::name);
  }

  private static <T> String list(List<T> fields, Function<T, String> name) {
    return fields.stream().map(name).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String suffix(Arity arity) {
    return switch (arity) {
      case REQUIRED -> "";
      case OPTIONAL -> "?";
      case LIST -> "[]";
    };
  }

  private void addLine(Model model, String line) {
    insert(model, model.syntax().span().end() - 1, line + "\n");
  }

  private void insert(Model model, int offset, String text) {
    insertions.computeIfAbsent(model.file(), _ -> new Insertions()).add(offset, text);
  }

  private String text(String file) {
    return texts.getOrDefault(file, "");
  }
}
