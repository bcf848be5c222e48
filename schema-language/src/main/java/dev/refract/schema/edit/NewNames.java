package dev.refract.schema.edit;

import dev.refract.schema.model.ReservedNames;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.syntax.FieldDeclaration;
import java.util.Optional;

/** Refuses names that the language does not take, or that something else has. */
final class NewNames {
  private NewNames() {}

  static void checkType(Draft draft, String name) {
    check(Snippet.isTypeName(name), name);
    if (ReservedNames.contains(name)) {
      throw Refusal.invalidName(name + " is a word that generated clients cannot use as a type.");
    }
    if (ScalarType.of(name).isPresent() || name.equals("Unsupported")) {
      throw Refusal.invalidName(name + " is a type of the language itself.");
    }
    if (draft.blocks().containsKey(name)) {
      throw Refusal.nameTaken("There is already something called " + name + ".");
    }
  }

  static void checkField(Block model, String name) {
    check(Snippet.isFieldName(name), name);
    if (model.field(name).isPresent()) {
      throw Refusal.nameTaken(model.name() + " has a field called " + name + " already.");
    }
  }

  /** Refuses a name of a column that another field is mapped to. */
  static void checkColumn(Block model, String name) {
    for (FieldDeclaration field : model.fields()) {
      boolean isMappedToIt =
          new Carrier(model, Optional.of(field))
              .attribute("map")
              .flatMap(map -> AttributeArguments.text(map, "name"))
              .equals(Optional.of(name));
      if (isMappedToIt && !field.name().text().equals(name)) {
        throw Refusal.nameTaken(
            "%s.%s is the column “%s” already.".formatted(model.name(), field.name().text(), name));
      }
    }
  }

  static void checkValue(Block type, String name) {
    checkValue(name);
    if (type.values().stream().anyMatch(value -> value.name().text().equals(name))) {
      throw Refusal.nameTaken(type.name() + " has a value called " + name + " already.");
    }
  }

  static void checkFieldText(String name) {
    check(Snippet.isFieldName(name), name);
  }

  static void checkValue(String name) {
    check(Snippet.isValueName(name), name);
  }

  private static void check(boolean readable, String name) {
    if (!readable || Character.isDigit(name.charAt(0)) || name.contains("-")) {
      throw Refusal.invalidName(
          "“"
              + name
              + "” is no name: a name is made of letters, digits and underscores,"
              + " and starts with a letter.");
    }
  }
}
