/**
 * SQL that people write: templates whose values are always bound, and the placeholders of plain
 * texts. Knows dialects; must not know connections or models.
 */
@NullMarked
package dev.refract.orm.raw;

import org.jspecify.annotations.NullMarked;
