package dev.refract.schema.service;

import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the word under the pointer is, and what becomes of it in the database. */
public final class Hover {
  private final SchemaWorkspace workspace;
  private final Schema schema;

  private Hover(SchemaWorkspace workspace) {
    this.workspace = workspace;
    this.schema = workspace.schema();
  }

  /** What there is to say about the word at the offset. */
  public static Optional<HoverText> at(SchemaWorkspace workspace, String file, int offset) {
    Hover hover = new Hover(workspace);
    return Occurrences.at(workspace, file, offset)
        .flatMap(hover::describe)
        .or(() -> workspace.file(file).flatMap(source -> languageWord(source, offset)));
  }

  private Optional<HoverText> describe(Occurrence occurrence) {
    Span span = occurrence.location().span();
    return switch (occurrence.symbol()) {
      case Symbol.Type type ->
          schema
              .model(type.name())
              .map(model -> describe(span, model))
              .or(() -> schema.enumType(type.name()).map(e -> describe(span, e)));
      case Symbol.Field field ->
          schema
              .model(field.owner())
              .flatMap(model -> model.field(field.name()))
              .map(found -> describe(span, found));
      case Symbol.Relation relation ->
          schema.relations().stream()
              .filter(found -> symbol(found).equals(relation))
              .findFirst()
              .map(found -> describe(span, found));
      case Symbol.Value value ->
          schema
              .enumType(value.owner())
              .flatMap(e -> e.value(value.name()))
              .map(found -> describe(span, value.owner(), found));
      case Symbol.Datasource _ -> Optional.empty();
    };
  }

  private HoverText describe(Span span, Model model) {
    String keyword = model.isView() ? "view" : "model";
    String table = model.schemaName().map(name -> name + ".").orElse("") + model.databaseName();
    int count = model.scalarFields().size();
    String columns = count == 1 ? "1 column" : count + " columns";
    return text(
        span,
        keyword + " " + model.name(),
        model.documentation(),
        (model.isView() ? "View `" : "Table `") + table + "`, " + columns + ".");
  }

  private static Symbol.Relation symbol(Relation relation) {
    RelationField first = relation.first();
    return Symbol.Relation.between(first.model().name(), first.target().name(), relation.name());
  }

  private static HoverText describe(Span span, Relation relation) {
    String sides =
        relation.first() + relation.second().map(second -> " and " + second).orElse(" alone");
    String table =
        relation.kind() == Relation.Kind.MANY_TO_MANY
            ? " Table `" + relation.joinTableName() + "`."
            : "";
    return text(span, "relation " + relation.name(), Optional.empty(), sides + "." + table);
  }

  private static HoverText describe(Span span, EnumType type) {
    String values =
        type.values().stream().map(EnumType.Value::name).collect(Collectors.joining(", "));
    return text(span, "enum " + type.name(), type.documentation(), "Values: " + values + ".");
  }

  private static HoverText describe(Span span, String owner, EnumType.Value value) {
    String stored =
        value.mappedName().map(name -> "Stored as `" + name + "`.").orElse("Stored by its name.");
    return text(span, owner + "." + value.name(), value.documentation(), stored);
  }

  private HoverText describe(Span span, Field field) {
    String declaration =
        workspace
            .file(field.declaration().file())
            .map(file -> field.syntax().span().in(file.text()).replaceAll("[ \t]+", " "))
            .orElse(field.name());
    String becomes =
        switch (field) {
          case ScalarField scalar -> new DatabaseText(schema).column(scalar);
          case RelationField relation -> new DatabaseText(schema).relation(relation);
        };
    return text(span, declaration, field.documentation(), becomes);
  }

  private static HoverText text(
      Span span, String heading, Optional<String> documentation, String facts) {
    return new HoverText(
        span,
        heading,
        Stream.concat(documentation.stream(), Stream.of(facts))
            .collect(Collectors.joining("\n\n")));
  }

  private static Optional<HoverText> languageWord(SourceFile file, int offset) {
    LineIndex lines = new LineIndex(file.text());
    int line = lines.lineAt(offset);
    int start = lines.startOf(line);
    String text = file.text().substring(start, lines.endOf(line));
    return SemanticTokens.ofLine(text, SemanticTokens.State.START).tokens().stream()
        .filter(token -> token.span().touches(offset - start))
        .flatMap(token -> languageWord(text, token.span(), start).stream())
        .findFirst();
  }

  private static Optional<HoverText> languageWord(String line, Span span, int lineStart) {
    int from = span.start();
    while (from > 0 && line.charAt(from - 1) == '@') {
      from--;
    }
    int start = from;
    return LanguageWords.find(line.substring(start, span.end()))
        .map(word ->
            new HoverText(
                new Span(lineStart + start, lineStart + span.end()), word.name(), word.meaning()));
  }
}
