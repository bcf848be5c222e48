package dev.refract.schema.model;

import dev.refract.schema.syntax.TopLevel;

/**
 * A declaration and where it stands.
 *
 * @param file name of its file
 */
public record Declared(String file, TopLevel syntax) {}
