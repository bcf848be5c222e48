/**
 * The syntax tree: what was written, with spans and comments. Values only; must not know what names
 * mean nor how text is parsed.
 */
@NullMarked
package dev.refract.schema.syntax;

import org.jspecify.annotations.NullMarked;
