package dev.refract.schema.service;

import dev.refract.schema.service.OutlineItem.Kind;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The declarations of a file. */
public final class Outline {
  private final String text;

  private Outline(String text) {
    this.text = text;
  }

  /** The blocks of a file with their lines, in the order of the text. */
  public static List<OutlineItem> of(SchemaWorkspace workspace, String file) {
    Optional<SchemaTree> tree = workspace.tree(file);
    if (tree.isEmpty()) {
      return List.of();
    }
    Outline outline = new Outline(workspace.file(file).orElseThrow().text());
    return tree.get().declarations().stream().flatMap(outline::item).toList();
  }

  private Stream<OutlineItem> item(TopLevel declaration) {
    return switch (declaration) {
      case ModelBlock block -> {
        Kind kind =
            switch (block.kind()) {
              case MODEL -> Kind.MODEL;
              case VIEW -> Kind.VIEW;
              case TYPE -> Kind.COMPOSITE_TYPE;
            };
        List<OutlineItem> fields = block.fields().stream().map(this::field).toList();
        yield item(kind, block.name().text(), block.name().span(), block.span(), fields);
      }
      case EnumBlock block -> {
        List<OutlineItem> values = block.values().stream().map(Outline::value).toList();
        yield item(Kind.ENUM, block.name().text(), block.name().span(), block.span(), values);
      }
      case ConfigBlock block -> {
        Kind kind =
            switch (block.kind()) {
              case DATASOURCE -> Kind.DATASOURCE;
              case GENERATOR -> Kind.GENERATOR;
            };
        List<OutlineItem> properties = block.properties().stream().map(this::property).toList();
        yield item(kind, block.name().text(), block.name().span(), block.span(), properties);
      }
      case TypeAlias _, FreeComment _, Unreadable _ -> Stream.empty();
    };
  }

  private static Stream<OutlineItem> item(
      Kind kind, String name, Span nameSpan, Span span, List<OutlineItem> children) {
    return Stream.of(new OutlineItem(kind, name, "", nameSpan, span, children));
  }

  private OutlineItem field(FieldDeclaration field) {
    return new OutlineItem(
        Kind.FIELD,
        field.name().text(),
        field.type().span().in(text),
        field.name().span(),
        field.span(),
        List.of());
  }

  private static OutlineItem value(EnumValue value) {
    Span name = value.name().span();
    return new OutlineItem(Kind.ENUM_VALUE, value.name().text(), "", name, value.span(), List.of());
  }

  private OutlineItem property(Property property) {
    return new OutlineItem(
        Kind.PROPERTY,
        property.name().text(),
        property.value().map(value -> value.span().in(text)).orElse(""),
        property.name().span(),
        property.span(),
        List.of());
  }
}
