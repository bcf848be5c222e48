/**
 * A project folder: where its schema and migrations are, its environments, its schema files. Reads
 * configuration, never runs it. Must not know the desktop, the command line or a database
 * connection.
 */
@NullMarked
package dev.refract.app.project;

import org.jspecify.annotations.NullMarked;
