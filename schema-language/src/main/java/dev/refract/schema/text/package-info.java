/** Files, positions and edits. Knows nothing of the schema language. */
@NullMarked
package dev.refract.schema.text;

import org.jspecify.annotations.NullMarked;
