package dev.refract.app.shell;

import dev.refract.schema.diagnostic.Severity;

/**
 * One line of the problems panel.
 *
 * @param severity decides its icon
 * @param code stable and searchable, or empty
 * @param message one or two sentences
 * @param place where it is, such as {@code schema.prisma:12:3}
 * @param reveal goes there
 */
public record Problem(
    Severity severity, String code, String message, String place, Runnable reveal) {}
