package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;

/** Anything of the syntax tree; its span has no leading or trailing blanks. */
public sealed interface Node
    permits SchemaTree, TopLevel, Member, Attribute, Argument, Expression, TypeName, Name, Comment {
  Span span();
}
