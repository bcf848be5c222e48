package dev.refract.migrate.backfill;

/**
 * What a run of a backfill did.
 *
 * @param rows how many have been filled since it began, earlier runs included
 * @param batches how many there were in this run
 * @param complete whether no row is left; otherwise it was stopped and can be continued
 */
public record BackfillReport(long rows, int batches, boolean complete) {}
