package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;

/**
 * A line or stretch that the parser could not read; kept so that nothing of the text is lost.
 *
 * @param span to the end of the line, its line end included
 */
public record Unreadable(String text, Span span) implements TopLevel, Member {}
