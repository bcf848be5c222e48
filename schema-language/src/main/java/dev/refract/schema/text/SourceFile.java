package dev.refract.schema.text;

/**
 * One file of a schema.
 *
 * @param name path relative to the schema folder, with {@code /} between its parts
 * @param text the whole text, line ends as they are on disk
 */
public record SourceFile(String name, String text) {}
