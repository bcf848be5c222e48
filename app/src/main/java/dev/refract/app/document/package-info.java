/**
 * The open schema files: text, undo, saving, recovery after a crash, changes from outside, and what
 * the text means. The single source of truth for editor, diagram and migrations. Must not know any
 * view.
 */
@NullMarked
package dev.refract.app.document;

import org.jspecify.annotations.NullMarked;
