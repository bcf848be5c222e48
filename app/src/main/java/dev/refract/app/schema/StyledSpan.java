package dev.refract.app.schema;

import dev.refract.schema.text.Span;

/** A piece of text and the style class of its colour. */
record StyledSpan(Span span, String style) {}
