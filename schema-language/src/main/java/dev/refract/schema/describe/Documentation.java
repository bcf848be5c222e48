package dev.refract.schema.describe;

import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Generator;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.NamedType;
import dev.refract.schema.model.Schema;
import dev.refract.schema.syntax.Documented;
import dev.refract.schema.syntax.TopLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documentation of models, composite types and enums as the reference implementation has it: a
 * comment above a datasource or generator is kept for the next model or enum without a comment of
 * its own.
 */
final class Documentation {
  private record Block(String file, int start, Documented syntax, Optional<NamedType> type) {}

  private final Map<NamedType, String> byType = new HashMap<>();

  private Documentation() {}

  static Documentation of(Schema schema) {
    Documentation documentation = new Documentation();
    Optional<String> kept = Optional.empty();
    String file = "";
    for (Block block : blocksInOrder(schema)) {
      if (!block.file().equals(file)) {
        file = block.file();
        kept = Optional.empty();
      }
      boolean commented = !block.syntax().leadingComments().isEmpty();
      Optional<String> text = commented ? block.syntax().documentation() : kept;
      if (block.type().isPresent()) {
        text.ifPresent(t -> documentation.byType.put(block.type().orElseThrow(), t));
        kept = Optional.empty();
      } else {
        kept = text;
      }
    }
    return documentation;
  }

  private static List<Block> blocksInOrder(Schema schema) {
    List<Block> blocks = new ArrayList<>();
    for (Datasource datasource : schema.datasources()) {
      blocks.add(block(datasource.declaration().file(), datasource.syntax(), Optional.empty()));
    }
    for (Generator generator : schema.generators()) {
      blocks.add(block(generator.declaration().file(), generator.syntax(), Optional.empty()));
    }
    for (Model model : schema.models()) {
      blocks.add(block(model.file(), model.syntax(), Optional.of(model)));
    }
    for (CompositeType type : schema.compositeTypes()) {
      blocks.add(block(type.declaration().file(), type.syntax(), Optional.of(type)));
    }
    for (EnumType type : schema.enums()) {
      blocks.add(block(type.declaration().file(), type.syntax(), Optional.of(type)));
    }
    blocks.sort(Comparator.comparing(Block::file).thenComparingInt(Block::start));
    return blocks;
  }

  private static <T extends TopLevel & Documented> Block block(
      String file, T syntax, Optional<NamedType> type) {
    return new Block(file, syntax.span().start(), syntax, type);
  }

  Optional<String> of(NamedType type) {
    return Optional.ofNullable(byType.get(type));
  }
}
