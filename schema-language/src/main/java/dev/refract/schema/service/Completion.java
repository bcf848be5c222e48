package dev.refract.schema.service;

import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.NativeTypeRule;
import dev.refract.schema.connector.PreviewFeatures;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.Schema;
import dev.refract.schema.service.CaretPlace.Block;
import dev.refract.schema.service.CaretPlace.Frame;
import dev.refract.schema.service.CompletionItem.Kind;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Offers what may be written at the caret. */
public final class Completion {
  private static final Set<String> KEYS = Set.of("@@id", "@@unique", "@@index", "@@fulltext");

  /** Functions that need no arguments. */
  private static final Set<String> FINISHED =
      Set.of("autoincrement()", "now()", "uuid()", "cuid()", "ulid()", "nanoid()", "auto()");

  private final Schema schema;
  private final Connector connector;
  private final CaretPlace place;
  private final List<CompletionItem> items = new ArrayList<>();

  private Completion(SchemaWorkspace workspace, CaretPlace place) {
    this.schema = workspace.schema();
    this.connector = Connector.of(schema);
    this.place = place;
  }

  /**
   * What fits at the caret and starts with what is written before it, whatever its case; the most
   * likely first.
   */
  public static List<CompletionItem> at(SchemaWorkspace workspace, String file, int offset) {
    return workspace
        .file(file)
        .map(SourceFile::text)
        .flatMap(text -> CaretPlace.of(text, Math.clamp(offset, 0, text.length())))
        .map(place -> new Completion(workspace, place).items())
        .orElse(List.of());
  }

  private List<CompletionItem> items() {
    Optional<Block> block = place.block();
    if (block.isEmpty()) {
      blocks();
    } else if (block.get().keyword().hasFields()) {
      fieldLine(block.get());
    } else if (block.get().keyword().hasProperties()) {
      propertyLine(block.get());
    } else {
      enumLine();
    }
    return List.copyOf(items);
  }

  private void blocks() {
    if (place.words().isEmpty() && place.frames().isEmpty()) {
      LanguageWords.BLOCKS.forEach(
          word -> add(Kind.KEYWORD, word.name(), word.meaning(), word.insertion() + " "));
    }
  }

  private void fieldLine(Block block) {
    Frame frame = place.innermost();
    if (frame != null) {
      argument(block, frame);
    } else if (place.words().isEmpty()) {
      LanguageWords.BLOCK_ATTRIBUTES.forEach(this::attribute);
    } else if (place.words().size() == 1 && !place.prefix().startsWith("@")) {
      types();
    } else if (place.words().size() > 1) {
      fieldAttributes();
    }
  }

  private void types() {
    for (ScalarType type : ScalarType.values()) {
      add(Kind.TYPE, type.keyword(), "scalar type");
    }
    schema.models().forEach(model -> add(Kind.TYPE, model.name(), kind(model)));
    schema.enums().forEach(type -> add(Kind.TYPE, type.name(), "enum"));
    for (CompositeType type : schema.compositeTypes()) {
      add(Kind.TYPE, type.name(), "composite type");
    }
    add(Kind.TYPE, "Unsupported", "a type that the language does not know", "Unsupported(\"\")");
  }

  private static String kind(Model model) {
    return model.isView() ? "view" : "model";
  }

  private void fieldAttributes() {
    LanguageWords.FIELD_ATTRIBUTES.forEach(this::attribute);
    String datasource = schema.datasource().map(found -> found.name()).orElse("db");
    Optional<ScalarType> type = ScalarType.of(place.words().get(1));
    for (NativeTypeRule rule : connector.nativeTypes().values()) {
      if (type.isPresent() && rule.scalarTypes().contains(type.get())) {
        String name = "@" + datasource + "." + rule.name();
        boolean takesNumbers = rule.parameters().required() > 0;
        add(Kind.ATTRIBUTE, name, "native type", takesNumbers ? name + "()" : name);
      }
    }
  }

  private void argument(Block block, Frame frame) {
    switch (frame.owner()) {
      case "@default" -> defaultValue();
      case "@relation" -> relationArgument(block, frame);
      case "@id", "@unique" -> LanguageWords.KEY_FIELD_ARGUMENTS.forEach(this::argument);
      default -> {
        if (KEYS.contains(frame.owner())) {
          keyArgument(block, frame);
        } else if (!frame.owner().startsWith("@")) {
          keyFieldArgument(frame);
        }
      }
    }
  }

  private void argument(LanguageWord word) {
    add(Kind.ARGUMENT, word.name(), word.meaning(), word.insertion());
  }

  private void defaultValue() {
    String typeName = place.words().size() > 1 ? place.words().get(1) : "";
    Optional<ScalarType> type = ScalarType.of(typeName);
    schema
        .enumType(typeName)
        .map(EnumType::values)
        .orElse(List.of())
        .forEach(value -> add(Kind.VALUE, value.name(), typeName));
    if (type.equals(Optional.of(ScalarType.BOOLEAN))) {
      add(Kind.VALUE, "true", "");
      add(Kind.VALUE, "false", "");
    }
    Set<String> functions = type.map(DefaultFunctions::of).orElse(Set.of());
    for (LanguageWord word : LanguageWords.FUNCTIONS) {
      if (functions.contains(word.name())) {
        add(Kind.FUNCTION, word.name(), word.meaning(), word.insertion());
      }
    }
  }

  private void relationArgument(Block block, Frame frame) {
    switch (frame.argument().orElse("")) {
      case "" -> LanguageWords.RELATION_ARGUMENTS.forEach(this::argument);
      case "fields" -> scalarFields(block.name(), frame);
      case "references" -> scalarFields(place.words().get(1), frame);
      case "onDelete", "onUpdate" -> {
        Set<ReferentialAction> known = connector.referentialActions(relationMode());
        LanguageWords.REFERENTIAL_ACTIONS.stream()
            .filter(word -> known.stream().anyMatch(a -> a.keyword().equals(word.name())))
            .forEach(word -> add(Kind.VALUE, word.name(), word.meaning()));
      }
      default -> {}
    }
  }

  private RelationMode relationMode() {
    return schema
        .datasource()
        .flatMap(Datasource::relationMode)
        .flatMap(RelationMode::of)
        .orElse(RelationMode.FOREIGN_KEYS);
  }

  private void keyArgument(Block block, Frame frame) {
    if (frame.opening() == '[') {
      scalarFields(block.name(), frame);
      return;
    }
    switch (frame.argument().orElse("")) {
      case "" -> LanguageWords.KEY_ARGUMENTS.forEach(this::argument);
      case "type" -> connector.indexTypes().stream().sorted().forEach(t -> add(Kind.VALUE, t, ""));
      case "clustered" -> {
        add(Kind.VALUE, "true", "");
        add(Kind.VALUE, "false", "");
      }
      default -> {}
    }
  }

  private void keyFieldArgument(Frame frame) {
    switch (frame.argument().orElse("")) {
      case "" -> LanguageWords.KEY_FIELD_ARGUMENTS.forEach(this::argument);
      case "sort" -> {
        add(Kind.VALUE, "Asc", "ascending");
        add(Kind.VALUE, "Desc", "descending");
      }
      case "ops" ->
          connector
              .operatorClasses()
              .ifPresent(c -> c.indexTypes().keySet().stream().sorted().forEach(this::value));
      default -> {}
    }
  }

  private void scalarFields(String model, Frame frame) {
    if (frame.opening() == '[') {
      schema
          .model(model)
          .map(Model::scalarFields)
          .orElse(List.of())
          .forEach(field -> add(Kind.FIELD, field.name(), describe(field)));
    }
  }

  private static String describe(ScalarField field) {
    return field.model().name() + "." + field.name();
  }

  private void enumLine() {
    if (place.frames().isEmpty()) {
      (place.words().isEmpty()
              ? LanguageWords.BLOCK_ATTRIBUTES.stream()
              : LanguageWords.FIELD_ATTRIBUTES.stream())
          .filter(word -> word.name().endsWith("map") || word.name().equals("@@schema"))
          .forEach(this::attribute);
    }
  }

  private void propertyLine(Block block) {
    boolean datasource = block.keyword() == BlockKeyword.DATASOURCE;
    if (!place.afterEquals()) {
      (datasource ? LanguageWords.DATASOURCE_PROPERTIES : LanguageWords.GENERATOR_PROPERTIES)
          .stream()
              .filter(word -> place.words().isEmpty())
              .forEach(word -> add(Kind.PROPERTY, word.name(), word.meaning(), word.insertion()));
      return;
    }
    switch (place.words().getFirst()) {
      case "provider" -> {
        if (datasource) {
          for (Provider provider : Provider.values()) {
            quoted(provider.keyword());
          }
        } else {
          quoted("prisma-client");
          quoted("prisma-client-js");
        }
      }
      case "relationMode" -> {
        quoted("foreignKeys");
        quoted("prisma");
      }
      case "previewFeatures" -> PreviewFeatures.active(schema.provider()).forEach(this::quoted);
      default -> {}
    }
  }

  private void quoted(String value) {
    add(Kind.VALUE, "\"" + value + "\"", "");
  }

  private void value(String value) {
    add(Kind.VALUE, value, "");
  }

  private void attribute(LanguageWord word) {
    add(Kind.ATTRIBUTE, word.name(), word.meaning(), word.insertion());
  }

  private void add(Kind kind, String label, String detail) {
    add(kind, label, detail, label);
  }

  private void add(Kind kind, String label, String detail, String insertion) {
    String prefix = place.prefix().toLowerCase(Locale.ROOT);
    if (label.toLowerCase(Locale.ROOT).startsWith(prefix)) {
      items.add(
          new CompletionItem(kind, label, detail, place.replaced(), insertion, caret(insertion)));
    }
  }

  /** Inside empty parentheses, brackets or quotes, else behind the text. */
  private static int caret(String insertion) {
    for (String empty : List.of("[]", "(\"\")", "\"\"", "()")) {
      int at = insertion.indexOf(empty);
      if (at >= 0 && !FINISHED.contains(insertion)) {
        return at + empty.length() / 2;
      }
    }
    return insertion.length();
  }
}
