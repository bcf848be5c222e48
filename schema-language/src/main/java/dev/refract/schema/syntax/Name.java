package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;

/** An identifier as written. {@code text} is empty where recovery found none. */
public record Name(String text, Span span) implements Node {}
