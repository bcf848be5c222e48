package dev.refract.schema.parser;

import dev.refract.schema.text.TextChange;

/**
 * A file that was read again after a change.
 *
 * @param change where the texts differ
 * @param first index of the first declaration that was read anew
 * @param removed how many declarations of the earlier tree those stand for
 * @param inserted how many they are; the others are as before, at their new places
 */
public record Reparsed(
    ParseResult result, TextChange change, int first, int removed, int inserted) {}
