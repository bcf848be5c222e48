package dev.refract.schema.service;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.Schema;
import dev.refract.schema.service.CaretPlace.Block;
import dev.refract.schema.service.CaretPlace.Frame;
import dev.refract.schema.service.CompletionItem.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offers what may stand in the parentheses of attributes and functions. */
final class ArgumentCompletion {
  private static final Set<String> KEYS = Set.of("@@id", "@@unique", "@@index", "@@fulltext");

  private final Schema schema;
  private final Connector connector;
  private final CaretPlace place;
  private final Offers offers;

  ArgumentCompletion(Schema schema, Connector connector, CaretPlace place, Offers offers) {
    this.schema = schema;
    this.connector = connector;
    this.place = place;
    this.offers = offers;
  }

  void offer(Block block, Frame frame) {
    switch (frame.owner()) {
      case "@default" -> defaultValue(frame);
      case "@relation" -> relationArgument(block, frame);
      case "@id", "@unique" -> fieldKeyArgument(frame);
      case "@@schema" -> schemas(frame);
      default -> {
        if (KEYS.contains(frame.owner())) {
          keyArgument(block, frame);
        } else if (isInside("@default")) {
          functionArgument(frame);
        } else if (!frame.owner().startsWith("@")) {
          partArgument(frame);
        }
      }
    }
  }

  private boolean isInside(String attribute) {
    return place.frames().stream().anyMatch(frame -> frame.owner().equals(attribute));
  }

  // ------------------------------------------------------------------ default values

  private String typeName() {
    return place.words().size() > 1 ? place.words().get(1) : "";
  }

  private void defaultValue(Frame frame) {
    if (frame.argument().filter(name -> !name.equals("value")).isPresent()) {
      return;
    }
    Optional<ScalarType> type = ScalarType.of(typeName());
    schema
        .enumType(typeName())
        .map(EnumType::values)
        .orElse(List.of())
        .forEach(value -> offers.add(Kind.VALUE, value.name(), typeName()));
    if (type.equals(Optional.of(ScalarType.BOOLEAN))) {
      offers.yesOrNo();
    }
    Set<String> functions = type.map(DefaultFunctions::of).orElse(Set.of());
    for (LanguageWord word : LanguageWords.FUNCTIONS) {
      if (functions.contains(word.name()) && isProvided(word.name())) {
        offers.add(Kind.FUNCTION, word);
      }
    }
    if (connector.can(Capability.NAMED_DEFAULTS) && frame.opening() == '(') {
      offers.add(Kind.ARGUMENT, "map", "The name of the default in the database.", "map: \"\"");
    }
  }

  private boolean isProvided(String function) {
    return switch (function) {
      case "autoincrement" -> connector.can(Capability.AUTOINCREMENT);
      case "sequence" -> connector.can(Capability.SEQUENCE_DEFAULT);
      case "auto" -> connector.can(Capability.AUTO_DEFAULT);
      default -> true;
    };
  }

  private void functionArgument(Frame frame) {
    switch (frame.owner()) {
      case "uuid" -> {
        offers.add(Kind.VALUE, "4", "random");
        offers.add(Kind.VALUE, "7", "sorts by time");
      }
      case "cuid" -> {
        offers.add(Kind.VALUE, "1", "the first form");
        offers.add(Kind.VALUE, "2", "cannot be guessed");
      }
      case "sequence" -> {
        if (frame.argument().isEmpty()) {
          LanguageWords.SEQUENCE_OPTIONS.forEach(word -> argument(frame, word));
        } else if (frame.argument().get().equals("virtual")) {
          offers.yesOrNo();
        }
      }
      default -> {}
    }
  }

  // ------------------------------------------------------------------ relations

  private void relationArgument(Block block, Frame frame) {
    switch (frame.argument().orElse("")) {
      case "" -> {
        if (frame.opening() == '(') {
          LanguageWords.RELATION_ARGUMENTS.stream()
              .filter(word ->
                  !word.name().equals("map") || connector.can(Capability.NAMED_FOREIGN_KEYS))
              .forEach(word -> argument(frame, word));
        }
      }
      case "fields" -> fieldsOf(block.name(), frame);
      case "references" -> fieldsOf(typeName(), frame);
      case "onDelete", "onUpdate" -> {
        Set<ReferentialAction> known = connector.referentialActions(relationMode());
        LanguageWords.REFERENTIAL_ACTIONS.stream()
            .filter(word -> known.stream().anyMatch(a -> a.keyword().equals(word.name())))
            .forEach(word -> offers.add(Kind.VALUE, word.name(), word.meaning()));
      }
      default -> {}
    }
  }

  private RelationMode relationMode() {
    return Connector.of(schema).relationMode(schema.datasource());
  }

  // ------------------------------------------------------------------ keys and indexes

  /** {@code @id(…)} and {@code @unique(…)} of a field. */
  private void fieldKeyArgument(Frame frame) {
    if (frame.argument().isEmpty()) {
      keyArguments(frame, Set.of("map", "clustered"));
    }
    partArgument(frame);
    keyValue(frame);
  }

  private void keyArgument(Block block, Frame frame) {
    boolean isList = frame.argument().isEmpty() || frame.argument().get().equals("fields");
    if (frame.opening() == '[' && isList) {
      fieldsOf(block.name(), frame);
    } else if (frame.opening() == '(' && frame.argument().isEmpty()) {
      keyArguments(
          frame,
          switch (frame.owner()) {
            case "@@id" -> Set.of("fields", "name", "map", "clustered");
            case "@@unique" -> Set.of("fields", "name", "map", "where", "clustered");
            case "@@fulltext" -> Set.of("fields", "map");
            default -> Set.of("fields", "map", "type", "where", "clustered");
          });
    } else {
      keyValue(frame);
    }
  }

  private void keyArguments(Frame frame, Set<String> fitting) {
    for (LanguageWord word : LanguageWords.KEY_ARGUMENTS) {
      boolean isProvided =
          switch (word.name()) {
            case "type" -> connector.indexTypes().size() > 1;
            case "where" -> connector.can(Capability.PARTIAL_INDEXES);
            case "clustered" -> connector.can(Capability.CLUSTERING);
            default -> true;
          };
      boolean isGiven = word.name().equals("fields") && frame.hasValues();
      if (fitting.contains(word.name()) && isProvided && !isGiven) {
        argument(frame, word);
      }
    }
  }

  private void keyValue(Frame frame) {
    switch (frame.argument().orElse("")) {
      case "type" ->
          connector.indexTypes().stream()
              .sorted()
              .forEach(type ->
                  offers.add(Kind.VALUE, type, LanguageWords.INDEX_TYPES.getOrDefault(type, "")));
      case "clustered" -> offers.yesOrNo();
      default -> {}
    }
  }

  /** What stands behind a field of a key: {@code name(sort: Desc)}. */
  private void partArgument(Frame frame) {
    switch (frame.argument().orElse("")) {
      case "" -> {
        for (LanguageWord word : LanguageWords.KEY_FIELD_ARGUMENTS) {
          boolean isProvided =
              switch (word.name()) {
                case "length" -> connector.can(Capability.INDEX_LENGTH);
                case "ops" ->
                    connector.operatorClasses().isPresent() && !frame.owner().startsWith("@");
                default -> true;
              };
          if (isProvided) {
            argument(frame, word);
          }
        }
      }
      case "sort" -> {
        offers.add(Kind.VALUE, "Asc", "ascending");
        offers.add(Kind.VALUE, "Desc", "descending");
      }
      case "ops" -> operatorClasses();
      default -> {}
    }
  }

  private void operatorClasses() {
    if (connector.operatorClasses().isPresent()) {
      Set<String> known = connector.operatorClasses().get().indexTypes().keySet();
      known.stream().sorted().forEach(offers::value);
      offers.add(Kind.FUNCTION, "raw", "any operator class of the database", "raw(\"\")");
    }
  }

  // ------------------------------------------------------------------ parts

  /** An argument that is not written yet. */
  private void argument(Frame frame, LanguageWord word) {
    if (!frame.given().contains(word.name())) {
      offers.add(Kind.ARGUMENT, word);
    }
  }

  private void schemas(Frame frame) {
    if (frame.argument().isEmpty() || frame.argument().get().equals("map")) {
      schema.datasource().map(Datasource::schemas).orElse(List.of()).forEach(offers::quoted);
    }
  }

  /** The columns of a model that are not in the list yet. */
  private void fieldsOf(String model, Frame frame) {
    if (frame.opening() == '[') {
      schema.model(model).map(Model::scalarFields).orElse(List.of()).stream()
          .filter(field -> !frame.given().contains(field.name()))
          .forEach(field -> offers.add(Kind.FIELD, field.name(), describe(field)));
      schema.compositeTypes().stream()
          .filter(type -> type.name().equals(model))
          .flatMap(type -> type.fields().stream())
          .forEach(field -> offers.add(Kind.FIELD, field.name(), model));
    }
  }

  private static String describe(ScalarField field) {
    return field.model().name() + "." + field.name();
  }
}
