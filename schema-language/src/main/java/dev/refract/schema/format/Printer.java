package dev.refract.schema.format;

import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.TypeName;
import dev.refract.schema.text.Span;
import java.util.List;

/** Prints what stands inside a line with single blanks where blanks are due. */
final class Printer {
  private final String text;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param text the text that the spans of the printed nodes refer to
   */
  Printer(String text) {
    this.text = text;
  }

  String type(TypeName type) {
    String name = base(type);
    return switch (type.arity()) {
      case REQUIRED, LEGACY_REQUIRED, MISSING -> name;
      case OPTIONAL -> name + "?";
      case LIST, LEGACY_LIST -> name + "[]";
      case OPTIONAL_LIST -> name + "[]?";
    };
  }

  private String base(TypeName type) {
    if (type.unsupported().isEmpty()) {
      return type.name().text();
    }
    int close = text.indexOf(')', type.unsupported().get().span().end());
    return text.substring(type.name().span().start(), close + 1);
  }

  /** The attributes, each with the mark before it and the separator between them. */
  String attributes(List<Attribute> attributes, String mark, String separator) {
    out.setLength(0);
    for (int i = 0; i < attributes.size(); i++) {
      if (i > 0) {
        out.append(separator);
      }
      out.append(mark);
      print(attributes.get(i));
    }
    return out.toString();
  }

  String expression(Expression expression) {
    out.setLength(0);
    print(expression);
    return out.toString();
  }

  private void print(Attribute attribute) {
    out.append(attribute.name().text());
    if (attribute.argumentList().isPresent()) {
      print(attribute.arguments());
    }
  }

  private void print(List<Argument> arguments) {
    out.append('(');
    for (int i = 0; i < arguments.size(); i++) {
      separate(i);
      Argument argument = arguments.get(i);
      argument.name().ifPresent(name -> out.append(name.text()).append(": "));
      argument.value().ifPresent(this::print);
    }
    out.append(')');
  }

  private void print(Expression expression) {
    switch (expression) {
      case Expression.StringLiteral literal -> asWritten(literal.span());
      case Expression.NumberLiteral literal -> out.append(literal.text());
      case Expression.Constant constant -> out.append(constant.text());
      case Expression.FunctionCall call -> {
        out.append(call.name().text());
        print(call.arguments());
      }
      case Expression.ListLiteral list -> print(list);
      case Expression.ObjectLiteral object -> print(object);
    }
  }

  private void print(Expression.ListLiteral list) {
    out.append('[');
    for (int i = 0; i < list.elements().size(); i++) {
      separate(i);
      print(list.elements().get(i));
    }
    out.append(']');
  }

  private void print(Expression.ObjectLiteral object) {
    out.append("{ ");
    for (int i = 0; i < object.members().size(); i++) {
      separate(i);
      Expression.ObjectLiteral.Member member = object.members().get(i);
      out.append(member.name().text()).append(": ");
      print(member.value());
    }
    out.append(" }");
  }

  private void separate(int index) {
    if (index > 0) {
      out.append(", ");
    }
  }

  private void asWritten(Span span) {
    out.append(text, span.start(), span.end());
  }
}
