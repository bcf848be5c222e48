/**
 * What has happened to a database and what is waiting: the migrations folder, its lock file,
 * checksums, the {@code _prisma_migrations} table, and the comparison of the two. Files and rows
 * are those of the reference implementation, so that both tools can work on one project. Must not
 * know how migrations are made or reviewed.
 */
@NullMarked
package dev.refract.migrate.history;

import org.jspecify.annotations.NullMarked;
