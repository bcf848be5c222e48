/**
 * What can be done at a place of a schema: repairs of its diagnostics, remedies of hints, and
 * refactorings, each as text edits that the room {@code edit} makes. Must not know any editor.
 */
@NullMarked
package dev.refract.schema.action;

import org.jspecify.annotations.NullMarked;
