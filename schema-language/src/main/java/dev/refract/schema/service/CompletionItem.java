package dev.refract.schema.service;

import dev.refract.schema.text.Span;

/**
 * Something that may be written at the caret.
 *
 * @param label what the list shows
 * @param detail what stands beside the label: a meaning or an origin; may be empty
 * @param replaced the text that gives way, from the start of the word
 * @param insertion the text that takes its place
 * @param caret where the caret goes, as an offset in {@code insertion}
 */
public record CompletionItem(
    Kind kind, String label, String detail, Span replaced, String insertion, int caret) {

  /** What an item is. */
  public enum Kind {
    KEYWORD,
    TYPE,
    ATTRIBUTE,
    ARGUMENT,
    FUNCTION,
    FIELD,
    VALUE,
    PROPERTY
  }
}
