/**
 * Immutable snapshots of the files of a schema; an edit makes a new snapshot and reads one file
 * again. Must not know where files come from.
 */
@NullMarked
package dev.refract.schema.workspace;

import org.jspecify.annotations.NullMarked;
