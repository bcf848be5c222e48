package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Copies nodes to another place of the text. */
record Relocation(int distance) {

  TopLevel of(TopLevel node) {
    return switch (node) {
      case ModelBlock(
              var kind,
              var keyword,
              var name,
              var members,
              var complete,
              var comments,
              var span) ->
          new ModelBlock(
              kind,
              of(keyword),
              of(name),
              all(members, this::of),
              complete,
              all(comments, this::of),
              of(span));
      case EnumBlock(var keyword, var name, var members, var complete, var comments, var span) ->
          new EnumBlock(
              of(keyword),
              of(name),
              all(members, this::of),
              complete,
              all(comments, this::of),
              of(span));
      case ConfigBlock(
              var kind,
              var keyword,
              var name,
              var members,
              var complete,
              var comments,
              var span) ->
          new ConfigBlock(
              kind,
              of(keyword),
              of(name),
              all(members, this::of),
              complete,
              all(comments, this::of),
              of(span));
      case TypeAlias(var name, var target, var attributes, var comments, var span) ->
          new TypeAlias(
              of(name), of(target), all(attributes, this::of), all(comments, this::of), of(span));
      case FreeComment(var comment) -> new FreeComment(of(comment));
      case Unreadable(var text, var span) -> new Unreadable(text, of(span));
    };
  }

  private Member of(Member member) {
    return switch (member) {
      case FieldDeclaration(
              var name,
              var type,
              var attributes,
              var accepted,
              var leading,
              var trailing,
              var span) ->
          new FieldDeclaration(
              of(name),
              of(type),
              all(attributes, this::of),
              accepted,
              all(leading, this::of),
              trailing.map(this::of),
              of(span));
      case BlockAttribute(var attribute, var leading, var trailing, var span) ->
          new BlockAttribute(
              of(attribute), all(leading, this::of), trailing.map(this::of), of(span));
      case EnumValue(var name, var attributes, var leading, var trailing, var span) ->
          new EnumValue(
              of(name),
              all(attributes, this::of),
              all(leading, this::of),
              trailing.map(this::of),
              of(span));
      case Property(var name, var value, var leading, var trailing, var span) ->
          new Property(
              of(name),
              value.map(this::of),
              all(leading, this::of),
              trailing.map(this::of),
              of(span));
      case FreeComment(var comment) -> new FreeComment(of(comment));
      case Unreadable(var text, var span) -> new Unreadable(text, of(span));
    };
  }

  private TypeName of(TypeName type) {
    return new TypeName(
        of(type.name()), type.arity(), type.unsupported().map(this::of), of(type.span()));
  }

  private Attribute of(Attribute attribute) {
    return new Attribute(
        of(attribute.name()),
        all(attribute.arguments(), this::of),
        attribute.trailingComma().map(this::of),
        attribute.argumentList().map(this::of),
        of(attribute.span()));
  }

  private Argument of(Argument argument) {
    return new Argument(
        argument.name().map(this::of), argument.value().map(this::of), of(argument.span()));
  }

  private Expression of(Expression expression) {
    return switch (expression) {
      case Expression.StringLiteral text -> of(text);
      case Expression.NumberLiteral(var text, var span) ->
          new Expression.NumberLiteral(text, of(span));
      case Expression.Constant(var text, var span) -> new Expression.Constant(text, of(span));
      case Expression.FunctionCall(var name, var arguments, var trailingComma, var span) ->
          new Expression.FunctionCall(
              of(name), all(arguments, this::of), trailingComma.map(this::of), of(span));
      case Expression.ListLiteral(var elements, var span) ->
          new Expression.ListLiteral(all(elements, this::of), of(span));
      case Expression.ObjectLiteral(var members, var span) ->
          new Expression.ObjectLiteral(all(members, this::of), of(span));
    };
  }

  private Expression.StringLiteral of(Expression.StringLiteral text) {
    return new Expression.StringLiteral(text.value(), of(text.span()));
  }

  private Expression.ObjectLiteral.Member of(Expression.ObjectLiteral.Member member) {
    return new Expression.ObjectLiteral.Member(of(member.name()), of(member.value()));
  }

  private Comment of(Comment comment) {
    return new Comment(comment.kind(), comment.text(), of(comment.span()));
  }

  private Name of(Name name) {
    return new Name(name.text(), of(name.span()));
  }

  private Span of(Span span) {
    return new Span(span.start() + distance, span.end() + distance);
  }

  private static <T> List<T> all(List<T> nodes, UnaryOperator<T> copy) {
    if (nodes.isEmpty()) {
      return nodes;
    }
    List<T> copies = new ArrayList<>(nodes.size());
    nodes.forEach(node -> copies.add(copy.apply(node)));
    return copies;
  }
}
