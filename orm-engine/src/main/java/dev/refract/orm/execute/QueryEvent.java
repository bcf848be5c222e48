package dev.refract.orm.execute;

import java.time.Duration;

/** A statement that was run. Its values are never part of it. */
public record QueryEvent(String sql, int parameters, Duration duration) {}
