package dev.refract.schema.service;

import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.NativeTypeRule;
import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.Schema;
import dev.refract.schema.service.CaretPlace.Block;
import dev.refract.schema.service.CaretPlace.Frame;
import dev.refract.schema.service.CompletionItem.Kind;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offers what may be written at the caret. */
public final class Completion {
  /** Attributes that a block may have more than once. */
  private static final Set<String> REPEATABLE = Set.of("@@unique", "@@index", "@@fulltext");

  /** Attributes that make no sense on a field whose type is a model. */
  private static final Set<String> OF_COLUMNS =
      Set.of("@id", "@unique", "@default", "@map", "@updatedAt");

  private final Schema schema;
  private final Connector connector;
  private final CaretPlace place;
  private final Offers offers;

  private Completion(SchemaWorkspace workspace, CaretPlace place) {
    this.schema = workspace.schema();
    this.connector = Connector.of(schema);
    this.place = place;
    this.offers = new Offers(place);
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
    } else if (block.get().keyword().hasProperties()) {
      new PropertyCompletion(schema, place, offers).offer(block.get());
    } else if (place.innermost() != null) {
      argument(block.get(), place.innermost());
    } else if (block.get().keyword().hasFields()) {
      fieldLine(block.get());
    } else {
      enumLine();
    }
    return offers.items();
  }

  private void blocks() {
    if (place.words().isEmpty() && place.frames().isEmpty()) {
      LanguageWords.BLOCKS.forEach(
          word -> offers.add(Kind.KEYWORD, word.name(), word.meaning(), word.insertion() + " "));
    }
  }

  private void argument(Block block, Frame frame) {
    new ArgumentCompletion(schema, connector, place, offers).offer(block, frame);
  }

  private void fieldLine(Block block) {
    if (place.words().isEmpty()) {
      blockAttributes(block);
    } else if (place.words().size() == 1 && !place.prefix().startsWith("@")) {
      types();
    } else if (place.words().size() > 1) {
      fieldAttributes();
    }
  }

  /** Of those that a block has only once, the ones it does not have yet. */
  private void blockAttributes(Block block) {
    Set<String> present = place.attributesOfBlock();
    for (LanguageWord word : LanguageWords.BLOCK_ATTRIBUTES) {
      boolean isFree = REPEATABLE.contains(word.name()) || !present.contains(word.name());
      boolean fits = block.keyword() != BlockKeyword.TYPE;
      if (isFree && fits) {
        offers.add(Kind.ATTRIBUTE, word);
      }
    }
  }

  private void types() {
    for (ScalarType type : ScalarType.values()) {
      offers.add(Kind.TYPE, type.keyword(), "scalar type");
    }
    schema.models().forEach(model -> offers.add(Kind.TYPE, model.name(), kind(model)));
    schema.enums().forEach(type -> offers.add(Kind.TYPE, type.name(), "enum"));
    for (CompositeType type : schema.compositeTypes()) {
      offers.add(Kind.TYPE, type.name(), "composite type");
    }
    offers.add(
        Kind.TYPE, "Unsupported", "a type that the language does not know", "Unsupported(\"\")");
  }

  private static String kind(Model model) {
    return model.isView() ? "view" : "model";
  }

  private void fieldAttributes() {
    String typeName = place.words().get(1);
    Optional<ScalarType> type = ScalarType.of(typeName);
    boolean toModel = schema.model(typeName).isPresent();
    for (LanguageWord word : LanguageWords.FIELD_ATTRIBUTES) {
      boolean fits =
          switch (word.name()) {
            case "@relation" -> toModel || type.isEmpty();
            case "@updatedAt" -> type.isEmpty() || type.get() == ScalarType.DATE_TIME;
            default -> true;
          };
      if (fits
          && !(toModel && OF_COLUMNS.contains(word.name()))
          && !place.words().contains(word.name())) {
        offers.add(Kind.ATTRIBUTE, word);
      }
    }
    nativeTypes(type);
  }

  private void nativeTypes(Optional<ScalarType> type) {
    String prefix = "@" + schema.datasource().map(found -> found.name()).orElse("db") + ".";
    if (type.isEmpty() || place.words().stream().anyMatch(word -> word.startsWith(prefix))) {
      return;
    }
    for (NativeTypeRule rule : connector.nativeTypes().values()) {
      if (rule.scalarTypes().contains(type.get())) {
        String name = prefix + rule.name();
        boolean takesNumbers = rule.parameters().required() > 0;
        offers.add(Kind.ATTRIBUTE, name, "native type", takesNumbers ? name + "()" : name);
      }
    }
  }

  private void enumLine() {
    boolean atStart = place.words().isEmpty();
    (atStart ? LanguageWords.BLOCK_ATTRIBUTES : LanguageWords.FIELD_ATTRIBUTES)
        .stream()
            .filter(word -> word.name().endsWith("map") || word.name().equals("@@schema"))
            .filter(word ->
                !(atStart ? place.attributesOfBlock() : place.words()).contains(word.name()))
            .forEach(word -> offers.add(Kind.ATTRIBUTE, word));
  }
}
