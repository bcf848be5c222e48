package dev.refract.schema.edit;

import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/** Adds, changes and removes attributes. */
final class AttributeEdits {
  private AttributeEdits() {}

  static void write(Draft draft, AttributeEdit edit) {
    Carrier carrier = Carrier.of(draft, edit.on());
    switch (edit) {
      case AttributeEdit.AddAttribute(_, String attribute) -> carrier.add(draft, attribute.strip());
      case AttributeEdit.RemoveAttribute(_, String name) ->
          carrier.remove(draft, carrier.required(name));
      case AttributeEdit.SetAttributeArgument set -> {
        Attribute attribute = carrier.required(set.name());
        set(draft.in(carrier.block()), attribute, set.argument(), set.value());
      }
    }
  }

  /** Sets an argument where there is a value, else removes it. */
  static void set(
      FileDraft file, Attribute attribute, Optional<String> name, Optional<String> value) {
    Optional<Argument> existing = AttributeArguments.find(attribute, name);
    if (value.isEmpty()) {
      existing.ifPresent(argument -> remove(file, attribute, List.of(argument)));
      return;
    }
    Snippet.value(value.get());
    name.ifPresent(NewNames::checkFieldText);
    if (existing.isEmpty()) {
      add(file, attribute, name, value.get());
    } else {
      existing
          .get()
          .value()
          .ifPresentOrElse(
              old -> file.replace(old.span(), value.get()),
              () -> file.insert(existing.get().span().end(), " " + value.get()));
    }
  }

  private static void add(
      FileDraft file, Attribute attribute, Optional<String> name, String value) {
    String argument = name.map(n -> n + ": ").orElse("") + value;
    List<Argument> arguments = attribute.arguments();
    if (attribute.argumentList().isEmpty()) {
      file.insert(attribute.span().end(), "(" + argument + ")");
    } else if (arguments.isEmpty()) {
      file.replace(attribute.argumentList().get(), "(" + argument + ")");
    } else if (name.isEmpty()) {
      file.insert(arguments.getFirst().span().start(), argument + ", ");
    } else {
      file.insert(arguments.getLast().span().end(), ", " + argument);
    }
  }

  /** Removes arguments with the commas that they leave behind. */
  static void remove(FileDraft file, Attribute attribute, List<Argument> gone) {
    List<Argument> all = attribute.arguments();
    if (gone.containsAll(all)) {
      attribute.argumentList().ifPresent(file::delete);
      return;
    }
    boolean isFirst = true;
    for (int i = 0; i < all.size(); i++) {
      if (!gone.contains(all.get(i))) {
        isFirst = false;
      } else if (isFirst) {
        file.delete(new Span(all.get(i).span().start(), all.get(i + 1).span().start()));
      } else {
        file.delete(new Span(all.get(i - 1).span().end(), all.get(i).span().end()));
      }
    }
  }
}
