package dev.refract.schema.text;

/** A zero-based line and column; columns count UTF-16 units. */
public record Position(int line, int column) {}
