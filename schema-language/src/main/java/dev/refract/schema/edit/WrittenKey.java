package dev.refract.schema.edit;

import dev.refract.schema.model.Index;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.FieldDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key as it stands in the text.
 *
 * @param carrier the field that it stands on, or its block
 */
record WrittenKey(Index.Kind kind, List<String> fields, Carrier carrier, Attribute attribute) {
  private static final Map<String, Index.Kind> KINDS =
      Map.of(
          "id", Index.Kind.PRIMARY_KEY,
          "unique", Index.Kind.UNIQUE,
          "index", Index.Kind.NORMAL,
          "fulltext", Index.Kind.FULLTEXT);

  /** All keys of a block: those on fields, then those of the block, in the order of the text. */
  static List<WrittenKey> of(Block block) {
    List<WrittenKey> keys = new ArrayList<>();
    for (FieldDeclaration field : block.fields()) {
      for (Attribute attribute : field.attributes()) {
        Index.Kind kind = KINDS.get(attribute.name().text());
        Carrier carrier = new Carrier(block, Optional.of(field));
        List<String> alone = List.of(field.name().text());
        if (kind != null && new WrittenKey(kind, alone, carrier, attribute).isUnique()) {
          keys.add(new WrittenKey(kind, alone, carrier, attribute));
        }
      }
    }
    for (BlockAttribute line : block.attributes()) {
      Attribute attribute = line.attribute();
      Index.Kind kind = KINDS.get(attribute.name().text());
      if (kind != null) {
        List<String> fields = AttributeArguments.fields(attribute, "fields");
        keys.add(new WrittenKey(kind, fields, new Carrier(block, Optional.empty()), attribute));
      }
    }
    return keys;
  }

  static Optional<WrittenKey> find(Block block, KeyEdit.Handle handle) {
    return of(block).stream()
        .filter(key -> key.kind == handle.kind() && key.fields.equals(handle.fields()))
        .findFirst();
  }

  /** Whether the field, or one inside of it, is a part. */
  boolean has(String field) {
    return fields.stream().anyMatch(f -> f.equals(field) || f.startsWith(field + "."));
  }

  /** Whether no two rows have the same values. */
  boolean isUnique() {
    return switch (kind) {
      case PRIMARY_KEY, UNIQUE -> true;
      case NORMAL, FULLTEXT -> false;
    };
  }

  boolean isOnField() {
    return carrier.entry().isPresent();
  }

  /** The attribute without at signs, such as {@code unique}. */
  static String keyword(Index.Kind kind) {
    return switch (kind) {
      case PRIMARY_KEY -> "id";
      case UNIQUE -> "unique";
      case NORMAL -> "index";
      case FULLTEXT -> "fulltext";
    };
  }
}
