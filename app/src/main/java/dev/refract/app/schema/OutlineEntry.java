package dev.refract.app.schema;

import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One block in the outline.
 *
 * @param kind decides its icon
 * @param name as declared
 * @param location of its name
 * @param whole of the block, to find the one that holds the caret
 */
record OutlineEntry(Kind kind, String name, Location location, Span whole) {

  enum Kind {
    MODEL,
    VIEW,
    TYPE,
    ENUM,
    DATASOURCE,
    GENERATOR
  }

  static List<OutlineEntry> of(SchemaTree tree) {
    return tree.declarations().stream()
        .flatMap(declaration -> entry(tree.file(), declaration).stream())
        .toList();
  }

  private static Optional<OutlineEntry> entry(String file, TopLevel declaration) {
    return switch (declaration) {
      case ModelBlock block ->
          Optional.of(
              new OutlineEntry(
                  switch (block.kind()) {
                    case MODEL -> Kind.MODEL;
                    case VIEW -> Kind.VIEW;
                    case TYPE -> Kind.TYPE;
                  },
                  block.name().text(),
                  new Location(file, block.name().span()),
                  block.span()));
      case EnumBlock block ->
          Optional.of(
              new OutlineEntry(
                  Kind.ENUM,
                  block.name().text(),
                  new Location(file, block.name().span()),
                  block.span()));
      case ConfigBlock block ->
          Optional.of(
              new OutlineEntry(
                  switch (block.kind()) {
                    case DATASOURCE -> Kind.DATASOURCE;
                    case GENERATOR -> Kind.GENERATOR;
                  },
                  block.name().text(),
                  new Location(file, block.name().span()),
                  block.span()));
      case TypeAlias alias ->
          Optional.of(
              new OutlineEntry(
                  Kind.TYPE,
                  alias.name().text(),
                  new Location(file, alias.name().span()),
                  alias.span()));
      case FreeComment comment -> Optional.empty();
      case Unreadable unreadable -> Optional.empty();
    };
  }
}
