package dev.refract.schema.action;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.edit.AttributeEdit;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Says in which database schema a block lives, or adds the schema that it names. */
final class NameSchema implements Repair {
  @Override
  public List<Code> codes() {
    return List.of(Code.INVALID_SCHEMA_ATTRIBUTE);
  }

  @Override
  public void offer(Scene scene) {
    Optional<Datasource> datasource = scene.schema().datasource();
    Optional<TopLevel> block = scene.declaration();
    if (datasource.isEmpty() || block.isEmpty()) {
      return;
    }
    Optional<String> written = schemaOf(block.get());
    if (written.isPresent()) {
      addToDatasource(scene, datasource.get(), written.get());
    } else {
      for (String schema : datasource.get().schemas()) {
        nameOf(block.get())
            .ifPresent(name ->
                scene.offer(
                    "Add `@@schema(\"" + schema + "\")` to `" + name + "`",
                    new AttributeEdit.AddAttribute(
                        new Symbol.Type(name), "@@schema(\"" + schema + "\")")));
      }
    }
  }

  private static Optional<String> nameOf(TopLevel block) {
    return switch (block) {
      case ModelBlock model -> Optional.of(model.name().text());
      case EnumBlock type -> Optional.of(type.name().text());
      default -> Optional.empty();
    };
  }

  private static Optional<String> schemaOf(TopLevel block) {
    List<BlockAttribute> attributes =
        switch (block) {
          case ModelBlock model -> model.attributes();
          case EnumBlock type -> type.attributes();
          default -> List.of();
        };
    return attributes.stream()
        .map(BlockAttribute::attribute)
        .filter(attribute -> attribute.name().text().equals("schema"))
        .map(Attribute::arguments)
        .flatMap(List::stream)
        .flatMap(argument -> argument.value().stream())
        .filter(Expression.StringLiteral.class::isInstance)
        .map(value -> ((Expression.StringLiteral) value).value())
        .findFirst();
  }

  private static void addToDatasource(Scene scene, Datasource datasource, String schema) {
    if (datasource.schemas().isEmpty()) {
      addList(scene, datasource, schema);
    }
    for (Property property : datasource.syntax().properties()) {
      if (property.name().text().equals("schemas")
          && property.value().orElse(null) instanceof Expression.ListLiteral list) {
        String quoted = "\"" + schema + "\"";
        boolean isEmpty = list.elements().isEmpty();
        Span place = isEmpty ? list.span() : Span.at(list.elements().getLast().span().end());
        scene.offer(
            "Add " + quoted + " to the schemas of `" + datasource.name() + "`",
            List.of(
                new TextEdit(
                    datasource.declaration().file(),
                    place,
                    isEmpty ? "[" + quoted + "]" : ", " + quoted)));
      }
    }
  }

  /** Below the provider, whose blanks before the line are taken over. */
  private static void addList(Scene scene, Datasource datasource, String schema) {
    List<Property> properties = datasource.syntax().properties();
    if (properties.isEmpty()
        || properties.stream().anyMatch(p -> p.name().text().equals("schemas"))) {
      return;
    }
    String file = datasource.declaration().file();
    String text = scene.workspace().file(file).map(SourceFile::text).orElse("");
    int start = properties.getFirst().span().start();
    int lineStart = text.lastIndexOf('\n', start) + 1;
    String added = text.substring(lineStart, start) + "schemas = [\"" + schema + "\"]\n";
    if (!text.substring(lineStart, start).isBlank()) {
      return;
    }
    int end = text.indexOf('\n', properties.getLast().span().end()) + 1;
    if (end > 0) {
      scene.offer(
          "Add `schemas = [\"" + schema + "\"]` to `" + datasource.name() + "`",
          List.of(new TextEdit(file, Span.at(end), added)));
    }
  }
}
