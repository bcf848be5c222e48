package dev.refract.schema.service;

/**
 * A word of the language itself.
 *
 * @param name as written, with its at signs and without parentheses
 * @param insertion what completion writes
 * @param meaning one or two sentences
 */
public record LanguageWord(String name, String insertion, String meaning) {}
