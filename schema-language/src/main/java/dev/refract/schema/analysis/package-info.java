/**
 * What a schema means and what is wrong with it, kept up to date from edit to edit: only what a
 * change can reach is resolved and checked again. Knows which declaration depends on which; must
 * not know the rules.
 */
@NullMarked
package dev.refract.schema.analysis;

import org.jspecify.annotations.NullMarked;
