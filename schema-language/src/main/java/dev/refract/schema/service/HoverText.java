package dev.refract.schema.service;

import dev.refract.schema.text.Span;

/**
 * What is shown beside the pointer.
 *
 * @param span the word that it is about
 * @param heading code: a declaration, or the word itself
 * @param text plain sentences, paragraphs apart by an empty line; may be empty
 */
public record HoverText(Span span, String heading, String text) {}
