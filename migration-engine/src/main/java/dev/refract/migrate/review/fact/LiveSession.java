package dev.refract.migrate.review.fact;

import java.time.Duration;

/**
 * A session in a transaction that has touched a table.
 *
 * @param process the server's number of it
 * @param application what it calls itself; may be empty
 * @param state as the server words it: {@code idle in transaction}
 * @param age of its transaction
 */
public record LiveSession(int process, String application, String state, Duration age) {}
