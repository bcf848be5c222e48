/**
 * Changes of a schema by its structure: a snapshot and an {@link dev.refract.schema.edit.Edit} give
 * the smallest text edits, or a sentence that says why not. Must not know who asks, nor how a
 * database is changed.
 */
@NullMarked
package dev.refract.schema.edit;

import org.jspecify.annotations.NullMarked;
