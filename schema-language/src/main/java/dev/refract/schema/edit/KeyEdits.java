package dev.refract.schema.edit;

import dev.refract.schema.edit.KeyEdit.Handle;
import dev.refract.schema.model.Index;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds, changes and removes keys and indexes. */
final class KeyEdits {
  private static final Set<String> WRITTEN =
      Set.of("fields", "name", "map", "type", "sort", "length", "ops");

  private KeyEdits() {}

  static void write(Draft draft, KeyEdit edit) {
    Block block = draft.model(edit.model());
    switch (edit) {
      case KeyEdit.AddKey(_, NewKey key) -> {
        checkFields(draft, block, key);
        checkNew(block, key);
        add(draft, block, key);
      }
      case KeyEdit.ChangeKey(_, Handle old, NewKey key) ->
          change(draft, block, required(block, old), key);
      case KeyEdit.DeleteKey(_, Handle handle) -> {
        WrittenKey key = required(block, handle);
        key.carrier().remove(draft, key.attribute());
      }
    }
  }

  private static WrittenKey required(Block block, Handle handle) {
    return WrittenKey.find(block, handle)
        .orElseThrow(() ->
            Refusal.unknown(
                "%s has no %s over %s."
                    .formatted(
                        block.name(), title(handle.kind()), String.join(", ", handle.fields()))));
  }

  private static void checkFields(Draft draft, Block block, NewKey key) {
    for (String path : key.fields()) {
      String name = path.split("\\.", 2)[0];
      FieldDeclaration field = block.requiredField(name);
      if (Types.isModel(draft, field.type().name().text())) {
        throw Refusal.wrongEdit(
            name + " is a relation; a key is made of the fields that hold its foreign key.");
      }
    }
  }

  private static void checkNew(Block block, NewKey key) {
    List<WrittenKey> existing = WrittenKey.of(block);
    boolean hasIt =
        existing.stream().anyMatch(k -> k.kind() == key.kind() && k.fields().equals(key.fields()));
    boolean hasPrimaryKey =
        key.kind() == Index.Kind.PRIMARY_KEY
            && existing.stream().anyMatch(k -> k.kind() == Index.Kind.PRIMARY_KEY);
    if (hasIt || hasPrimaryKey) {
      throw Refusal.nameTaken(
          hasIt
              ? "%s has a %s over %s already."
                  .formatted(block.name(), title(key.kind()), String.join(", ", key.fields()))
              : block.name() + " has a primary key already.");
    }
  }

  static void add(Draft draft, Block block, NewKey key) {
    if (fitsOnField(key)) {
      Symbol field = new Symbol.Field(block.name(), key.fields().getFirst());
      Carrier.of(draft, field).add(draft, onField(key, List.of()));
    } else {
      new Carrier(block, Optional.empty()).add(draft, onBlock(key, List.of()));
    }
  }

  private static void change(Draft draft, Block block, WrittenKey old, NewKey key) {
    checkFields(draft, block, key);
    boolean isOther = old.kind() != key.kind() || !old.fields().equals(key.fields());
    if (isOther && !(isPrimary(old.kind()) && isPrimary(key.kind()))) {
      checkNew(block, key);
    }
    List<String> others = old.kind() == key.kind() ? otherArguments(block, old) : List.of();
    boolean staysOnField = fitsOnField(key) && old.fields().equals(key.fields());
    if (!old.isOnField()) {
      String written = onBlock(key, others);
      Snippet.blockAttribute(written);
      draft.in(block).replace(old.attribute().span(), written);
    } else if (staysOnField) {
      String written = onField(key, others);
      Snippet.fieldAttribute(written);
      draft.in(block).replace(old.attribute().span(), written);
    } else {
      old.carrier().remove(draft, old.attribute());
      add(draft, block, key);
    }
  }

  private static boolean isPrimary(Index.Kind kind) {
    return kind == Index.Kind.PRIMARY_KEY;
  }

  private static List<String> otherArguments(Block block, WrittenKey key) {
    List<String> others = new ArrayList<>();
    for (Argument argument : key.attribute().arguments()) {
      boolean isOther =
          argument.name().map(Name::text).filter(name -> !WRITTEN.contains(name)).isPresent();
      if (isOther) {
        others.add(argument.span().in(block.lines().text()));
      }
    }
    return others;
  }

  /** The language writes simple keys of one field on the field. */
  private static boolean fitsOnField(NewKey key) {
    boolean kindFits =
        switch (key.kind()) {
          case PRIMARY_KEY, UNIQUE -> true;
          case NORMAL, FULLTEXT -> false;
        };
    return kindFits
        && key.parts().size() == 1
        && key.parts().getFirst().operatorClass().isEmpty()
        && !key.fields().getFirst().contains(".")
        && key.name().isEmpty()
        && key.type().isEmpty();
  }

  static String onField(NewKey key, List<String> others) {
    List<String> arguments = new ArrayList<>();
    key.map().ifPresent(map -> arguments.add("map: " + AttributeArguments.quoted(map)));
    arguments.addAll(key.parts().getFirst().arguments());
    arguments.addAll(others);
    String attribute = "@" + WrittenKey.keyword(key.kind());
    return arguments.isEmpty() ? attribute : attribute + "(" + String.join(", ", arguments) + ")";
  }

  static String onBlock(NewKey key, List<String> others) {
    List<String> parts = key.parts().stream().map(KeyEdits::part).toList();
    List<String> arguments = new ArrayList<>();
    arguments.add("[" + String.join(", ", parts) + "]");
    key.name().ifPresent(name -> arguments.add("name: " + AttributeArguments.quoted(name)));
    key.map().ifPresent(map -> arguments.add("map: " + AttributeArguments.quoted(map)));
    key.type().ifPresent(type -> arguments.add("type: " + type));
    arguments.addAll(others);
    return "@@" + WrittenKey.keyword(key.kind()) + "(" + String.join(", ", arguments) + ")";
  }

  private static String part(NewKey.Part part) {
    List<String> arguments = part.arguments();
    return arguments.isEmpty()
        ? part.field()
        : part.field() + "(" + String.join(", ", arguments) + ")";
  }

  private static String title(Index.Kind kind) {
    return switch (kind) {
      case PRIMARY_KEY -> "primary key";
      case UNIQUE -> "unique key";
      case NORMAL -> "index";
      case FULLTEXT -> "full-text index";
    };
  }
}
