package dev.refract.schema.parser;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.parser.PrismaSchemaParser.ArgumentContext;
import dev.refract.schema.parser.PrismaSchemaParser.ArgumentsContext;
import dev.refract.schema.parser.PrismaSchemaParser.AttributeContext;
import dev.refract.schema.parser.PrismaSchemaParser.BaseTypeContext;
import dev.refract.schema.parser.PrismaSchemaParser.BlockAttributeContext;
import dev.refract.schema.parser.PrismaSchemaParser.EnumValueContext;
import dev.refract.schema.parser.PrismaSchemaParser.ExpressionContext;
import dev.refract.schema.parser.PrismaSchemaParser.FieldContext;
import dev.refract.schema.parser.PrismaSchemaParser.FieldTypeContext;
import dev.refract.schema.parser.PrismaSchemaParser.ListLiteralContext;
import dev.refract.schema.parser.PrismaSchemaParser.ObjectLiteralContext;
import dev.refract.schema.parser.PrismaSchemaParser.PropertyContext;
import dev.refract.schema.parser.PrismaSchemaParser.TypeAliasContext;
import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.Comment;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Name;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.syntax.TypeName;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes nodes of the syntax tree from what the generated parser found on a line. */
final class TreeBuilder {
  private final Text text;
  private final SyntaxDiagnostics diagnostics;
  private final List<Diagnostic> problems;
  private final StringLiterals strings;

  TreeBuilder(Text text, SyntaxDiagnostics diagnostics, List<Diagnostic> problems) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.problems = problems;
    this.strings = new StringLiterals(text, diagnostics, problems);
  }

  FieldDeclaration field(FieldContext line, String block, List<Comment> leading) {
    Name name = name(line.name);
    int before = problems.size();
    TypeName type = line.type == null ? missingType(line, block, name) : typeName(line.type);
    if (line.colon != null) {
      problems.subList(before, problems.size()).clear();
      problems.add(diagnostics.legacyColon(span(line.colon)));
    }
    boolean accepted = problems.size() == before;
    List<Attribute> attributes = attributes(line.attributes);
    return new FieldDeclaration(
        name,
        type,
        attributes,
        accepted,
        leading,
        comment(line.comment),
        name.span().to(attributes.isEmpty() ? type.span() : attributes.getLast().span()));
  }

  private TypeName missingType(FieldContext line, String block, Name name) {
    Span whole = new Span(name.span().start(), line.getStop().getStopIndex() + 1);
    problems.add(diagnostics.missingType(whole, block, name.text()));
    Span nowhere = Span.at(name.span().end());
    return new TypeName(new Name("", nowhere), TypeName.Arity.MISSING, Optional.empty(), nowhere);
  }

  private TypeName typeName(FieldTypeContext type) {
    BaseTypeContext base = type.base;
    if (type.open != null) {
      Span span = span(type.open).to(span(type.close));
      problems.add(diagnostics.legacyList(span, written(base)));
      return typeName(base, TypeName.Arity.LEGACY_LIST, span);
    }
    if (type.required != null) {
      Span span = span(base).to(span(type.required));
      problems.add(diagnostics.legacyRequired(span, written(base)));
      return typeName(base, TypeName.Arity.LEGACY_REQUIRED, span);
    }
    if (type.list != null && type.optional != null) {
      Span span = span(base).to(span(type.optional));
      problems.add(diagnostics.optionalList(span, written(base)));
      return typeName(base, TypeName.Arity.OPTIONAL_LIST, span);
    }
    if (type.list != null) {
      return typeName(base, TypeName.Arity.LIST, span(base).to(span(type.list)));
    }
    if (type.optional != null) {
      return typeName(base, TypeName.Arity.OPTIONAL, span(base).to(span(type.optional)));
    }
    return typeName(base, TypeName.Arity.REQUIRED, span(base));
  }

  private TypeName typeName(BaseTypeContext base, TypeName.Arity arity, Span span) {
    if (base.unsupported == null) {
      return new TypeName(name(base.name), arity, Optional.empty(), span);
    }
    int start = base.unsupported.getStartIndex();
    Name name = new Name("Unsupported", new Span(start, start + "Unsupported".length()));
    return new TypeName(name, arity, Optional.of(string(base.text)), span);
  }

  private Span span(BaseTypeContext base) {
    return base.unsupported == null ? span(base.name) : span(base.unsupported).to(span(base.close));
  }

  private String written(BaseTypeContext base) {
    return span(base).in(text.characters());
  }

  EnumValue enumValue(EnumValueContext line, List<Comment> leading) {
    Name name = name(line.name);
    List<Attribute> attributes = attributes(line.attributes);
    return new EnumValue(
        name,
        attributes,
        leading,
        comment(line.comment),
        attributes.isEmpty() ? name.span() : name.span().to(attributes.getLast().span()));
  }

  Property property(PropertyContext line, List<Comment> leading) {
    Name name = name(line.name);
    Optional<Expression> value = expression(line.value);
    return new Property(
        name,
        value,
        leading,
        comment(line.comment),
        name.span().to(value.map(Expression::span).orElseGet(() -> span(line.equals))));
  }

  BlockAttribute blockAttribute(BlockAttributeContext line, List<Comment> leading) {
    Attribute attribute = attribute(line.at, line.name, line.list);
    return new BlockAttribute(attribute, leading, comment(line.comment), attribute.span());
  }

  TypeAlias typeAlias(TypeAliasContext line, Name name, List<Comment> leading) {
    TypeName target = typeName(line.type, TypeName.Arity.REQUIRED, span(line.type));
    List<Attribute> attributes = attributes(line.attributes);
    Span end = attributes.isEmpty() ? target.span() : attributes.getLast().span();
    return new TypeAlias(
        name, target, attributes, leading, new Span(line.keyword.getStartIndex(), end.end()));
  }

  private List<Attribute> attributes(List<AttributeContext> contexts) {
    List<Attribute> attributes = new ArrayList<>(contexts.size());
    for (AttributeContext context : contexts) {
      attributes.add(attribute(context.at, context.name, context.list));
    }
    return attributes;
  }

  private Attribute attribute(Token at, Token name, @Nullable ArgumentsContext list) {
    if (list == null) {
      Span span = span(at).to(span(name));
      return new Attribute(name(name), List.of(), Optional.empty(), Optional.empty(), span);
    }
    Span span = span(at).to(span(list.close));
    return new Attribute(
        name(name), arguments(list), trailingComma(list), Optional.of(span(list)), span);
  }

  private List<Argument> arguments(ArgumentsContext list) {
    List<Argument> arguments = new ArrayList<>(list.items.size());
    for (ArgumentContext item : list.items) {
      arguments.add(argument(item));
    }
    return arguments;
  }

  private Argument argument(ArgumentContext item) {
    if (item.name == null) {
      Expression value = expressionOf(item.value);
      return new Argument(Optional.empty(), Optional.of(value), value.span());
    }
    Optional<Expression> value = expression(item.value);
    Span end = value.map(Expression::span).orElseGet(() -> span(item.colon));
    return new Argument(Optional.of(name(item.name)), value, span(item.name).to(end));
  }

  private Optional<Span> trailingComma(ArgumentsContext list) {
    return list.trailing == null ? Optional.empty() : Optional.of(span(list.trailing));
  }

  private Span span(ArgumentsContext list) {
    return span(list.open).to(span(list.close));
  }

  private Optional<Expression> expression(@Nullable ExpressionContext context) {
    return context == null ? Optional.empty() : Optional.of(expressionOf(context));
  }

  private Expression expressionOf(ExpressionContext context) {
    if (context.text != null) {
      return string(context.text);
    }
    if (context.number != null) {
      return new Expression.NumberLiteral(text(context.number), span(context.number));
    }
    if (context.path != null) {
      return context.call == null
          ? new Expression.Constant(text(context.path), span(context.path))
          : call(context.path, context.call);
    }
    return context.list != null ? list(context.list) : object(context.object);
  }

  private Expression.StringLiteral string(Token token) {
    return new Expression.StringLiteral(
        strings.value(token.getStartIndex() + 1, token.getStopIndex()), span(token));
  }

  private Expression.FunctionCall call(Token path, ArgumentsContext list) {
    return new Expression.FunctionCall(
        name(path), arguments(list), trailingComma(list), span(path).to(span(list.close)));
  }

  private Expression.ListLiteral list(ListLiteralContext context) {
    if (context.both != null) {
      return new Expression.ListLiteral(List.of(), span(context.both));
    }
    List<Expression> elements = new ArrayList<>(context.items.size());
    for (ExpressionContext item : context.items) {
      elements.add(expressionOf(item));
    }
    return new Expression.ListLiteral(elements, span(context.open).to(span(context.close)));
  }

  private Expression.ObjectLiteral object(ObjectLiteralContext context) {
    return new Expression.ObjectLiteral(
        context.members.stream()
            .map(m -> new Expression.ObjectLiteral.Member(name(m.name), expressionOf(m.value)))
            .toList(),
        span(context.open).to(span(context.close)));
  }

  private Optional<Comment> comment(@Nullable Token token) {
    return token == null
        ? Optional.empty()
        : Optional.of(comment(token.getStartIndex(), token.getStopIndex() + 1));
  }

  /** The comment that fills the range. */
  Comment comment(int start, int end) {
    Span span = new Span(start, end);
    if (text.charAt(start + 1) == '*') {
      return new Comment(Comment.Kind.BLOCK, text.between(start + 2, end - 2), span);
    }
    return text.startsWith("///", start)
        ? new Comment(Comment.Kind.DOCUMENTATION, text.between(start + 3, end), span)
        : new Comment(Comment.Kind.PLAIN, text.between(start + 2, end), span);
  }

  Name name(Token token) {
    return new Name(text(token), span(token));
  }

  String text(Token token) {
    return text.between(token.getStartIndex(), token.getStopIndex() + 1);
  }

  static Span span(Token token) {
    return new Span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
