package dev.refract.migrate.review;

/**
 * A finding that somebody has looked at and accepts.
 *
 * @param reason what that person wrote
 */
public record IgnoredFinding(Finding finding, String reason) {}
