/**
 * Answers that are kept for a while: which request reads and writes which models, and the store
 * itself. Knows requests; must not know how they are run.
 */
@NullMarked
package dev.refract.orm.cache;

import org.jspecify.annotations.NullMarked;
