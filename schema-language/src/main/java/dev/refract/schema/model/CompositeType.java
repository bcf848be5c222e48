package dev.refract.schema.model;

import dev.refract.schema.text.Location;

/** A composite type ({@code type Name { … }}), which only MongoDB has. */
public record CompositeType(String name, Location declaration) {}
