package dev.refract.schema.diagnostic;

import dev.refract.schema.text.Location;

/** A second place that explains a diagnostic, for example where a name was first declared. */
public record Related(Location location, String message) {}
