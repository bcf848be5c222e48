package dev.refract.schema.service;

import dev.refract.schema.text.Location;

/**
 * A place where a name stands.
 *
 * @param declares whether the place gives the name its meaning
 */
public record Occurrence(Symbol symbol, Location location, boolean declares) {}
