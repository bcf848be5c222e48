package dev.refract.app.shell;

import dev.refract.schema.diagnostic.Severity;
import dev.refract.schema.text.Location;

/**
 * One line of the problems panel.
 *
 * @param severity decides its icon
 * @param code stable and searchable, or empty
 * @param message one or two sentences
 * @param location where it is
 * @param place the same to be read, such as {@code schema.prisma:12:3}
 */
public record Problem(
    Severity severity, String code, String message, Location location, String place) {}
