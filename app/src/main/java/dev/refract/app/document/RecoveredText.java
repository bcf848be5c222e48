package dev.refract.app.document;

import java.time.Instant;

/** Text that was typed and not saved when the studio ended. */
public record RecoveredText(String text, Instant typedAt) {}
