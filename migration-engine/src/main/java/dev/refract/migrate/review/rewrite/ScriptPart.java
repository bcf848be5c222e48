package dev.refract.migrate.review.rewrite;

import dev.refract.migrate.backfill.Backfill;
import java.util.Optional;

/**
 * One migration of several that a script becomes.
 *
 * @param suffix what its name ends with, such as {@code validate}; empty for the rest of the script
 *     that was
 * @param sql its script, with a line break at the end
 * @param inTransaction whether it can run in one; else it is a single statement
 * @param backfill what must be filled before it runs
 * @param deployFirst what the application must do before it runs, a sentence; empty where nothing
 */
public record ScriptPart(
    String suffix,
    String sql,
    boolean inTransaction,
    Optional<Backfill> backfill,
    Optional<String> deployFirst) {}
