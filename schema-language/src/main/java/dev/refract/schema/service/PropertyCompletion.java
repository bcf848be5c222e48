package dev.refract.schema.service;

import dev.refract.schema.connector.PreviewFeatures;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.Schema;
import dev.refract.schema.service.CaretPlace.Block;
import dev.refract.schema.service.CompletionItem.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Offers the properties of datasources and generators, and their values. */
final class PropertyCompletion {
  /** Values of properties that generators of clients have. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "engineType", List.of("client"),
          "compilerBuild", List.of("fast", "small"),
          "runtime", List.of("nodejs", "deno", "bun", "workerd", "vercel-edge", "react-native"),
          "moduleFormat", List.of("esm", "cjs"),
          "generatedFileExtension", List.of("ts", "mts", "cts"),
          "importFileExtension", List.of("ts", "mts", "cts", "js", "mjs", "cjs", ""));

  private final Schema schema;
  private final CaretPlace place;
  private final Offers offers;

  PropertyCompletion(Schema schema, CaretPlace place, Offers offers) {
    this.schema = schema;
    this.place = place;
    this.offers = offers;
  }

  void offer(Block block) {
    boolean isDatasource = block.keyword() == BlockKeyword.DATASOURCE;
    if (!place.afterEquals()) {
      if (place.words().isEmpty()) {
        names(isDatasource);
      }
    } else if (place.words().isEmpty()) {
      return; // nothing before the equals sign is a name
    } else if (isDatasource) {
      datasourceValue(place.words().getFirst());
    } else {
      generatorValue(place.words().getFirst());
    }
  }

  private void names(boolean isDatasource) {
    Set<String> present = place.propertiesOfBlock();
    for (LanguageWord word :
        isDatasource ? LanguageWords.DATASOURCE_PROPERTIES : LanguageWords.GENERATOR_PROPERTIES) {
      if (!present.contains(word.name())) {
        offers.add(Kind.PROPERTY, word);
      }
    }
  }

  private void datasourceValue(String property) {
    switch (property) {
      case "provider" -> {
        for (Provider provider : Provider.values()) {
          offers.quoted(provider.keyword());
        }
      }
      case "relationMode" -> {
        for (RelationMode mode : RelationMode.values()) {
          offers.quoted(mode.keyword());
        }
      }
      default -> {}
    }
  }

  private void generatorValue(String property) {
    switch (property) {
      case "provider" -> {
        offers.quoted("prisma-client");
        offers.quoted("prisma-client-js");
      }
      case "previewFeatures" -> {
        Optional<Provider> provider = schema.datasource().flatMap(Datasource::provider);
        PreviewFeatures.active(provider).stream()
            .filter(feature -> !place.listed().contains(feature))
            .forEach(offers::quoted);
      }
      default -> VALUES.getOrDefault(property, List.of()).forEach(offers::quoted);
    }
  }
}
