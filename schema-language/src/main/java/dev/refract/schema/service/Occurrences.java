package dev.refract.schema.service;

import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.Schema;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.Name;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects every place of a file where a type, field, enum value or relation is named. */
final class Occurrences {
  private static final Set<String> KEYS = Set.of("id", "unique", "index", "fulltext");

  private final Schema schema;
  private final String file;
  private final List<Occurrence> found = new ArrayList<>();

  private Occurrences(Schema schema, String file) {
    this.schema = schema;
    this.file = file;
  }

  static List<Occurrence> of(SchemaWorkspace workspace, SchemaTree tree) {
    Occurrences occurrences = new Occurrences(workspace.schema(), tree.file());
    tree.declarations().forEach(occurrences::visit);
    return occurrences.found;
  }

  /** The occurrence that the caret touches. */
  static Optional<Occurrence> at(SchemaWorkspace workspace, String file, int offset) {
    return workspace
        .tree(file)
        .flatMap(tree ->
            of(workspace, tree).stream()
                .filter(occurrence -> occurrence.location().span().touches(offset))
                .findFirst());
  }

  private void visit(TopLevel declaration) {
    if (declaration instanceof ModelBlock block) {
      declare(new Symbol.Type(block.name().text()), block.name());
      block.members().forEach(member -> visit(block.name().text(), member));
    } else if (declaration instanceof EnumBlock block) {
      declare(new Symbol.Type(block.name().text()), block.name());
      for (EnumValue value : block.values()) {
        declare(new Symbol.Value(block.name().text(), value.name().text()), value.name());
      }
    } else if (declaration instanceof ConfigBlock block
        && block.kind() == ConfigBlock.Kind.DATASOURCE) {
      declare(new Symbol.Datasource(block.name().text()), block.name());
    }
  }

  private void visit(String owner, Member member) {
    if (member instanceof FieldDeclaration field) {
      visit(owner, field);
    } else if (member instanceof BlockAttribute line
        && KEYS.contains(line.attribute().name().text())) {
      Attribute key = line.attribute();
      argument(key, "fields").ifPresent(value -> fields(owner, value));
      argument(key, "where").ifPresent(value -> conditions(owner, value));
    }
  }

  private void visit(String owner, FieldDeclaration field) {
    declare(new Symbol.Field(owner, field.name().text()), field.name());
    field.attributes().forEach(attribute -> nativeType(attribute.name()));
    String type = field.type().name().text();
    if (type.isEmpty() || type.equals("Unsupported")) {
      return;
    }
    mention(new Symbol.Type(type), field.type().name().span());
    if (ScalarType.of(type).isPresent()) {
      return;
    }
    for (Attribute attribute : field.attributes()) {
      switch (attribute.name().text()) {
        case "relation" -> {
          argument(attribute, "name").ifPresent(value -> relation(owner, type, value));
          named(attribute, "fields").ifPresent(value -> fields(owner, value));
          named(attribute, "references").ifPresent(value -> fields(type, value));
        }
        case "default" -> argument(attribute, "value").ifPresent(value -> values(type, value));
        default -> {}
      }
    }
  }

  private void nativeType(Name name) {
    int dot = name.text().indexOf('.');
    if (dot > 0) {
      mention(new Symbol.Datasource(name.text().substring(0, dot)), name.span());
    }
  }

  private void fields(String owner, Expression value) {
    switch (value) {
      case Expression.ListLiteral list -> list.elements().forEach(e -> fields(owner, e));
      case Expression.Constant constant -> path(owner, constant.text(), constant.span());
      case Expression.FunctionCall call -> path(owner, call.name().text(), call.name().span());
      case Expression.StringLiteral _, Expression.NumberLiteral _, Expression.ObjectLiteral _ -> {}
    }
  }

  /** A field, or steps into composite types. */
  private void path(String owner, String path, Span span) {
    Optional<String> type = Optional.of(owner);
    int start = 0;
    for (String step : path.split("\\.", -1)) {
      int at = span.start() + start;
      if (type.isPresent()) {
        mention(new Symbol.Field(type.get(), step), new Span(at, at + step.length()));
        type = compositeType(type.get(), step);
      }
      start += step.length() + 1;
    }
  }

  private Optional<String> compositeType(String owner, String field) {
    Optional<FieldType> ofModel =
        schema
            .model(owner)
            .flatMap(model -> model.field(field))
            .filter(ScalarField.class::isInstance)
            .map(scalar -> ((ScalarField) scalar).type());
    Optional<FieldType> ofComposite =
        schema.compositeTypes().stream()
            .filter(type -> type.name().equals(owner))
            .findFirst()
            .flatMap(type -> type.field(field))
            .map(CompositeType.Field::type);
    return ofModel
        .or(() -> ofComposite)
        .filter(FieldType.OfComposite.class::isInstance)
        .map(type -> ((FieldType.OfComposite) type).type().name());
  }

  /** What stands between the quotes. */
  private void relation(String model, String target, Expression value) {
    if (value instanceof Expression.StringLiteral literal && !literal.value().isEmpty()) {
      Span span = new Span(literal.span().start() + 1, literal.span().end() - 1);
      mention(Symbol.Relation.between(model, target, literal.value()), span);
    }
  }

  private void conditions(String owner, Expression value) {
    if (value instanceof Expression.ObjectLiteral object) {
      object
          .members()
          .forEach(m -> mention(new Symbol.Field(owner, m.name().text()), m.name().span()));
    }
  }

  private void values(String type, Expression value) {
    if (value instanceof Expression.ListLiteral list) {
      list.elements().forEach(element -> values(type, element));
    } else if (value instanceof Expression.Constant constant) {
      mention(new Symbol.Value(type, constant.text()), constant.span());
    }
  }

  /** The argument of that name, or the one without a name. */
  private static Optional<Expression> argument(Attribute attribute, String name) {
    return named(attribute, name)
        .or(() ->
            attribute.arguments().stream()
                .filter(argument -> argument.name().isEmpty())
                .findFirst()
                .flatMap(Argument::value));
  }

  private static Optional<Expression> named(Attribute attribute, String name) {
    return attribute.arguments().stream()
        .filter(argument -> argument.name().map(Name::text).filter(name::equals).isPresent())
        .findFirst()
        .flatMap(Argument::value);
  }

  private void declare(Symbol symbol, Name name) {
    found.add(new Occurrence(symbol, new Location(file, name.span()), true));
  }

  private void mention(Symbol symbol, Span span) {
    found.add(new Occurrence(symbol, new Location(file, span), false));
  }
}
